import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import { listed } from './language.ts';
import { makeLanguage } from './makeLanguage.ts';

/** German, with the Snowball stemmer. */
export const german = makeLanguage({
  stem: (word) => stemmer.stem(word),
  stopWords: listed(`
    aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf aufgrund aus
    außer außerdem bei beim bereits bezüglich bis bisher bzw da dabei dadurch dafür dagegen daher damit dann daran darauf
    daraus darin darüber das dass daß davon dazu dein dem den denen denn dennoch der deren derer des deshalb dessen
    desto dich die dies diese diesem diesen dieser dieses dir doch dort du durch ebenfalls ein eine einem einen einer
    eines einige einigen einiger einerseits er es etwa etwas euch euer für ganz gar gegen gegenüber gibt hat hatte hatten
    hier hierbei hierfür hierzu hinsichtlich ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem infolge
    ins ist ja je jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes kann kaum kein keine keinem keinen
    keiner können könnte könnten man manche mehr mehrere mehreren mein mit mittels muss müssen nach nachdem nahezu neben
    nicht nichts noch nun nur ob obwohl oder ohne per pro sehr sei sein seine seinem seinen seiner seines seit selbst sich sie
    sind so sobald sofern solche solchen solcher soll sollen sollte sollten sondern sonst soweit sowie sowohl statt trotz
    u um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von vor wann war waren warum was
    wegen weil weiter weitere weiteren weiterhin welche welchem welchen welcher welches wenig wenige wenn wer werden
    wie wieder wir wird wo wobei wodurch worden wurde wurden während würde würden z zu zum zur zusätzlich zwar
    zwischen über überwiegend anhand insbesondere hierdurch haben habe bin wäre dürfen darf sodass ggf vgl etc sog`),
  filler: listed(`
    abschließend analyse analysiert ansatz ansätze anwendung arbeit artikel aspekt auswirkung autor bedeutung beitrag
    befund beispiel bekannt berichtet beschreibt beschrieben bestehend besteht bietet bisherig dargestellt daten diskussion
    diskutiert eigenschaft einfluss einsatz entwickelt entwicklung erfolgt erforderlich ergebnis ergebnisse erhöht ermittelt
    ermöglicht erreicht fall forschung frage führt gezeigt grundlage gut hintergrund hoch höher jahr jahre literatur
    lösung methode methoden möglich möglichkeit neu neue neuen notwendig problem prozent relevant schlussfolgerung signifikant
    stellt studie studien teil thema unterschied unterschiedlich untersucht untersuchung untersuchungen verbessert
    verfahren vergleich vergleichen verwendet verwendung vorgestellt vorgeschlagen wichtig zeigen zeigt ziel zunehmend
    zusammenfassung zusammenhang überblick`),
});
