const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Function words that `natural`'s list leaves out, and adverbs that stand in any text.
 */
export const MORE_STOP_WORDS = words(`
  across against almost along already although always among amongst anything around away became become becomes
  beyond couldn didn despite doesn don done due either else enough especially et etc even ever every far fully
  furthermore given gives go goes going hasn haven hence hereby herein hers however instead isn aren just kept
  largely later latter least less let likely ll made mainly makes making may maybe merely moreover mostly namely
  near nearly need needed needs neither nevertheless nonetheless no non none nor not nothing notably off often once
  onto otherwise outside overall particularly per perhaps possibly precisely quite rather re really recently
  regarding relatively respectively seem seems seen several shall significantly simply specifically still strongly
  substantially sufficiently taken thereby therefore though throughout thus together toward towards turn typically
  unless unlike unlikely upon us use used uses using usually various vastly versus ve via vs wasn weren whereas
  whereby wherein whether whichever whose widely will within without won wouldn yet al eg ie cf`);

/** Words of `natural`'s list that are half of many a term: "few-shot", "one-stage". */
export const NO_STOP_WORDS = words('few one like');

/**
 * Words of academic writing that say nothing about what a paper is about. They take part in
 * clustering, where their weight is small anyway, but never in a name.
 */
export const FILLER_WORDS = words(`
  ability able abstract accordingly account accurate accurately achieve achieves adding addition additional
  address adopt advance advancement advances affect aim aims allow allows alone alternative amount analyse analyze
  apparent appear applicability applicable apply approaches appropriate argue assess assume assumption attempt
  author authors availability available baseline baselines begin behalf behind believe benefit best better biggest
  billion bridge bring broad broader build calculate capabilities capability capable carefully carry certain
  challenge challenges challenging characteristic characterize choose clear clearly close closely com combine
  common commonly comparable compare comparison competitive comprehensive conclude conclusion conference consider
  considerable consistently constitute construct contain contribute contribution contributions convey copyright
  correspond create crucial currently day deal deeper define deliver demo demonstrate demonstrates depend depends
  derive describe despite detail detailed details determine differ difference different difficult difficulty
  directly discuss discussion distinct double dozen dramatic drawback ease easily easy effective effectively
  effectiveness efficacy effort efforts eliminate elsevier emerge emerging emphasize employ enable enables
  encompass encounter encourage ensure entire equal essential establish evidence exceed excellent exhibit exist
  existing expand expect expensive experiment experimental experimentally experiments explicitly exploration
  explore explored extend extensive extensively facilitate fail faster feasible fewer final finally find finding
  findings flexible focus focuses found future gain gains generally github give good great greater greatly guide
  half handle help helps highlight highly hold honorable hope http https huge hundred idea ideal identify
  illustrate implement implementation implication implicitly importance important importantly impressive improve
  improved improvement improvements include including incorporate increase increasingly indicate individual
  inferior inherent inherently innovative insight insights inspire intend interest interesting intricate introduce
  investigate investigation involve io issue issues keep know known laboratory lack larger largest latest lead
  leading leads led leverage leverages leveraging limitation limitations limited literature longer look main
  maintain major make manner meaningful method methodology methods million mitigate modern modify month motivate
  motivated multiple naive namely necessary neglect new newly note notion novel numerous observation observe
  obtain offer offers opportunity org original outcome outperform outperforms overcome overview paper papers
  paradigm paramount part particular pave perceive percent perform performance performs permit perspective
  pipeline popular possess possible poster potentially powerful practical practically practice precise preferred
  present presents previous previously primarily primary procedure produce prohibitive project promise promising
  proper propose proposed proposes prove provide provided provides publicly published purpose pursue put
  qualitative quantify quantitative rapid rapidly rarely reach readily realistic realize receive recent recognize
  reduce reduces refer regard release relevant reliable reliably rely remain remains remarkable report represent
  require required requirement requirements requires researchers reserved resolve respect respective result
  resulting results reveal reveals rich rights rigorous run satisfy scenario scenarios scheme scope seamless
  seamlessly second seek severe share shed shorter show showcase showing shown shows significance significant
  significantly similarly simple simplify simultaneously situation slightly slower smaller solve sophisticated
  sota sought span specific specifically springer stage-of start state-of-the-art straightforward strategies
  strategy strength strive stronger studied studies study substantial success successful successfully suffer
  suggest suggests suit suitable superior surpass survey tackle take technique techniques tend theoretically third
  thorough thoroughly thousand tiny today toolkit traditional traditionally trend true try types typical
  ultimately uncover underlying understood unexplored unified unify unique university unprecedented usage useful
  valuable variant vary vast verlag viable vital want weaker website wide wider widespread works worse www year
  years yield yields`);

/**
 * Words that stand beside a telling word ("language model", "finite group", "spatial reasoning",
 * "point cloud") but say nothing alone, unless they are what sets a topic apart ("time series").
 * Words that have the same stem as a term of some field ("contrast" and "contrastive", "conduct" and
 * "conductivity") belong here, not among the filler.
 */
export const SUPPORT_WORDS = words(`
  advantage algorithm analysis application approach area art article aspect associate aware based benchmark
  benchmarks bound call capacity case change class code complete complex component compute concept conduct consist
  consistent constant context contrast core cost critical current data dataset datasets deep degree demand design
  develop development dimension dimensional diverse domain domains dynamic effect efficient end enhance equation
  error evaluation example examples explain extra face feature features few field fields first follow form
  framework frameworks full function functions fundamental gap general global group hard high higher hypothesis
  impact independent information initial input inputs integrate interaction job joint key large layer layers learn
  learning length level levels like limit line local long low lower magnitude match matrix mean measure mechanism
  metric metrics mode model modeling models module modules multi national natural negative network networks neural
  number object one open operation operator optimal order output outputs parameter parameters partial participant
  path pattern play point points pose positive potential power pre prediction preserve prior problem process
  processes processing property quality question range rate real reason relate representation representations
  research resolution resource response review role sample samples scale scene score select self semi sequence
  series serve set sets setting settings shift shot side signal similar single size small solution source space
  stage standard state step steps strong structure structures subject summarize support system systems target task
  tasks term test text theorem theory three time token tokens tool top total train trained training transfer tree
  two type understand unit unknown upper user validation value variable variety verify version view weight weights
  window word work world zero`);
