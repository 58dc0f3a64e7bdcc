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
  ability able abstract accordingly account accurate accurately achieve achieves adding addition additional address
  adopt advance advancement advances advantage aim aims allow allows alternative analyse analyze apparent appear
  applicability applicable apply approach approaches appropriate argue aspect assume assumption attempt author authors
  availability available aware baseline baselines begin behind believe benefit best better bring broad broader build
  calculate call capabilities capability capable carefully carry challenge challenges challenging change characteristic
  characterize choose clear clearly close closely combine common commonly compare comparable comparison competitive
  complete completely complex comprehensive compute concept conclude conclusion conduct consider considerable consist
  consistent consistently consists constitute construct contain contrast contribute contribution contributions correspond
  create critical crucial current currently deal degree deliver demand demonstrate demonstrates depend depends derive
  describe despite detail detailed details determine develop development differ difference different difficult
  difficulty directly discuss discussion distinct diverse dramatic drawback ease easily easy effect effective
  effectively effectiveness effects efficacy efficient efficiently effort efforts eliminate emerge emerging emphasize
  employ enable enables encounter encourage enhance enhanced ensure entire essential establish evidence exceed excellent
  exhibit exist existing expand expect expensive experiment experimental experimentally experiments explain explicitly
  explore explored exploration extend extensive extensively extra face facilitate fail feasible final finally find
  finding findings flexible focus focuses follow following fundamental future gain gains gap generally github give good
  great greatly group guide handle hard help helps highlight highly hold hope huge hypothesis idea ideal identify
  illustrate impact implement implementation implication implicitly importance important importantly impressive improve
  improved improvement improvements include including incorporate increase increasingly independent indicate individual
  inherent inherently initial innovative insight insights inspire integrate intend interest interesting intricate
  introduce investigate investigation involve issue issues job keep key know lack latest lead leading leads led
  leverage leverages leveraging limit limitation limitations limited literature main maintain major make manner match
  mean meaningful measure method methodology methods mitigate modern modify motivate motivated multiple naive namely
  necessary negative neglect new newly note novel number numerous observation observe obtain offer offers opportunity
  optimal order orders original outcome outperform outperforms overcome overview paper papers paradigm paramount part
  partial particular pave perform performance performs permit perspective pipeline play popular pose positive possible
  potential potentially powerful practical practically practice precise present presents preserve previous previously
  primarily primary prior problem problems procedure produce prohibitive project promise promising proper properties
  property propose proposed proposes prove provide provided provides publicly published purpose pursue put qualitative
  quality quantify quantitative question range rapid rapidly rarely rate reach readily real realistic realize reason
  receive recent recognize reduce reduces refer regard related relative release relevant reliable reliably rely remain
  remains remarkable report represent require required requirement requirements requires research researchers resolve
  respect respective result resulting results reveal reveals review rich rigorous role run satisfy scenario scenarios
  scheme scope seek select serve severe share shed show showcase showing shown shows side significance significant
  similar similarly simple simplify simultaneously situation slightly small solution solutions solve sophisticated
  sought specific specifically standard start state straightforward strategies strategy strength strive strong studied
  studies study substantial success successful successfully suffer suggest suggests suit suitable summarize superior
  support surpass survey tackle take target technique techniques tend theoretically thorough thoroughly thousand time
  today tool toolkit total traditional traditionally trend true try type types typical ultimately uncover underlying
  understand understood unexplored unified unify unique unprecedented usage useful user validate validation valuable
  value variant variety vary vast verify viable view vital wide widespread work works world worse yield yields demo
  website www http https com org io elsevier rights reserved copyright springer verlag billion million percent
  second third half double hundred dozen significantly year years month day largest larger biggest higher lower
  longer shorter faster slower fewer greater smaller stronger weaker deeper wider stage-of state-of-the-art sota`);

/**
 * Nouns and adjectives that stand beside a telling word ("language model", "time series",
 * "zero-shot learning", "point cloud") but say nothing alone.
 */
export const SUPPORT_WORDS = words(`
  analysis application approach area article based benchmark benchmarks capacity class code component context core
  cost data dataset datasets deep design domain domains dynamic end error evaluation example examples feature features
  few field fields form framework frameworks full function functions general global high information input inputs
  interaction joint large layer layers learn learning length level levels like line local long low matrix mechanism
  metric metrics mode model modeling models module modules multi natural network networks neural object one open
  operation operator output outputs parameter parameters path pattern point points power prediction pre process
  processes processing quality question rate representation representations resolution resource response sample samples
  scale scene score self semi sequence series set sets setting settings shift shot signal single size source space
  stage state step steps structure structures system systems task tasks term test text time token tokens top train
  trained training transfer tree two type unit value view weight weights window word work world zero`);
