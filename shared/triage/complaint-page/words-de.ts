import type { PageLexicon } from './row.ts';

/** German. */
export const PAGE_DE: PageLexicon = [
  [
    'kind',
    2,
    `traum | ein traum | gedicht | applaus | nettest* | freundlichst* | liebste* | herzliche/herzlicher/herzliches/herzlichen/herzlich empfang*/atmosphare/team/personal/bedienung/aufgenommen/dank | herzlichkeit | wie zu hause | wie daheim | rundum | super nett | zufrieden | begeistert* | freude | liebes | lieb | lieber | herz | daumen hoch | genuss | gastfreund* | professionell* | frisch* | knusprig* | saftig* | zart | magisch | legende | wow | sehr schon* | weltklasse | gemutlich | urgemutlich | stimmung* | hoflich* | charmant* | chapeau | mega | gut | gute | guter | gutes | guten | sehr gut | lecker* | nett | nette | netten | netter | nettes | freundlich
      | freundliche* | freundlichst* | schon | schoen | schone* | schoene* | wunderbar* | toll | tolle* | prima | klasse
      | gemutlich* | gemuetlich* | aufmerksam* | zuvorkommend* | hilfsbereit* | zufrieden | begeistert | gefreut
      | wohlgefuhlt | wohlgefuehlt | wohl gefuhlt | wohl gefuehlt | empfehl* | weiterempfehl* | gerne wieder | gern wieder
      | kommen ~ wieder | komme ~ wieder | bis bald | bis zum nachsten | weiter so | lob | kompliment* | hut ab | respekt
      | gluckwunsch* | geschmeckt | gefallen | liebevoll* | genossen | schmeckt | schmackhaft | kostlich*
      | koestlich*`,
  ],
  [
    'kind',
    3,
    `super | perfekt* | ausgezeichnet* | hervorragend* | fantastisch* | grossartig* | wunderschon* | wunderschoen* | traumhaft*
      | himmlisch* | einmalig* | spitze | spitzen* | genial* | best* | beste* | sensationell* | exzellent* | unschlagbar*
      | fabelhaft* | hammer | mega lecker | erstklassig*`,
  ],
  [
    'thanks',
    2,
    `danke | dank | dankeschon | dankeschoen | vielen dank | bedanken | bedankt | dankbar | bei ~ bedanken | merci vielmals`,
  ],
  [
    'covered',
    3,
    `nichts zu ~ meckern/beanstanden/bemangeln/kritisieren/reklamieren/beschweren | nichts ~ auszusetzen
      | kein/keine/keinen/keinerlei beschwerde/beschwerden/beanstandung*/kritik/klagen
      | ohne beanstandung*/fehl | nur lob/gutes/positives | nur ~ bedanken | nur danke sagen | gibt nichts ~ besser*
      |  | besser ~ geht ~ nicht | konnte/haette/hatte nicht besser | nie ~ besser gegessen
      | noch nie so ~ gut/lecker/toll | bitte weiter so | bitte ~ richten/ausrichten/sagen/geben ~ koch/kuche/kueche/team ~ danke/dank/lob/kompliment* | lob ~ weiter* | bitte ~ lob/dank/kompliment*
      | lasst nichts zu wunschen | nicht schlecht | gar nicht schlecht | nicht zum letzten mal | enttauscht nie | unvergesslich*
      | nichts falsch | alles richtig`,
  ],
  [
    'covered',
    0,
    `zu hause | nur lecker/gut/gutes/positiv* | einfach nur | nicht nur | zu empfehlen | immer wieder | zu recht | zum dahinschmelzen | zum verlieben | zum nachtisch | zu sechst/viert/zweit/dritt | nur weiterempfehlen | kann ich/man nur empfehlen | kann nur empfehlen | konnen nur empfehlen | noch einmal/mal | nicht nur | gar kein problem | kein problem | kein thema | macht nichts | nicht schlimm`,
  ],
  [
    'plain',
    0,
    `gegessen | getrunken | probiert | besucht | gewesen | gekommen | urlaub | stadt | ort | region | leute | leuten | bin | lage | aussicht | hause | zum | gefuhlt | steak | pizza | suppe | wein | bier | nachtisch | dessert | fruhstuck | terrasse | garten | kinder | mann | frau | tochter | sohn | mama | hochzeit | wochenende | samstag | sonntag | seit | langem | jeder | jede | wirt | wirtin | gastgeber* | haben | bleiben | bleibt | gibt | welt | besuch | aufenthalt | wart | seid | sind | essen | service | personal | bedienung | kellner | kellnerin | koch | kuche | kueche | abend | abendessen | mittag
      | fruhstuck | kaffee | kuchen | lokal | restaurant | cafe | alles | immer | wieder | sehr | ganz | einfach | wirklich
      | richtig | wurde | wurden | waren | haben | stadt | team | alle | allen | familie | freunde | heute | gestern | atmosphare
      | ambiente | wollte | mochte | sagen | schnitzel | grosses | grosse | riesen | grosser | lange | lang | lange nicht
      | geburtstag | jahr* | liebe | lieben | diese* | unser* | euch | ihnen`,
  ],
  [
    'trouble',
    1,
    `allerdings | dennoch | doch | hingegen | wobei | wahrend | nichtsdestotrotz | bedauerlich* | uberfordert* | ueberfordert* | chaos | chaotisch | traurig | komisch | seltsam | schwach* | klein | kleine | weniger | nachgelassen | mittelmassig | durchschnitt* | beleidig* | ausgelacht | weint | gestresst | lieblos* | langweil* | matschig | welk | unangenehm | uberfullt | durftig | mager | nicht | nichts | kein | keine | keinen | keiner | keinem | niemand | nie | niemals | nirgends | ohne | weder | kaum | aber
      | jedoch | leider | schade | nur | ausser | sonst | statt | anstatt | obwohl | trotzdem | fruher | normalerweise | letztes mal
      | eigentlich | angeblich | wenn nur | bis auf | zu laut | zu kalt | zu lang* | zu teuer | zu salzig | zu viel | zu wenig | zu
      | noch immer | immer noch | wart* | gewartet | schlange | stunde | stunden | minute | minuten | spat | verspat* | langsam*
      | ewig* | vergess* | fehlt | fehlen | fehlte | verloren | falsch* | verwechsel* | fehler | anders als | kalt* | lauwarm
      | eiskalt | zieht | hitze | heiss | roh | blutig | verbrannt | angebrannt | verkocht | fettig | trocken | zah | hart | alt
      | altback* | salz* | versalz* | fad | fade | geschmacklos | sauer | bitter | verdorben | schimm* | stink* | riecht | geruch
      | eklig | ekel* | widerlich | igitt | abgelauf* | schmutz* | dreck* | kleb* | fleck* | haar | haare | fliege* | insekt*
      | kakerlak* | maus | glas | scherbe* | plastik | blut* | toilette* | klo | wc | seife | papier | tropft | undicht | kaputt
      | wackel* | gebrochen | verschutt* | verstopft | rauch* | larm* | laut* | schrei* | brull* | bell* | betrunken*
      | unfreundlich* | unhoflich* | frech* | arrogant | ignorier* | genervt | patzig | schlecht* | furchtbar* | schrecklich*
      | grauenhaft* | schlimm* | katastroph* | enttausch* | arger* | wutend | frechheit | unmoglich | unverschamt* | teuer
      | uberteuert | abgezockt | berechnet | rechnung | geld zuruck | erstatt* | reklam* | rabatt | schlecht | ubel | krank
      | schmerz* | weh | allerg* | blute* | gefallen auf | gesturzt | ausgerutscht | feuer | brennt | gefahr* | hilfe | polizei
      | arzt | gestohlen | geklaut | eingesperrt | bedroh* | geschlagen | angefasst | rassis* | beschwer* | problem* | sollte*
      | hatte ~ sein | konnte besser | entschuldig* | unzufrieden | gegangen | geschlossen | etwas ~ kalt | bisschen | leer | aus
      | halb`,
  ],
  [
    'ask',
    1,
    `bitte | konnen wir | koennen wir | kann ich | kann man | konnten sie | konnten wir | mochten ~ zahlen | zahlen | bezahlen
      | wollen | brauch* | bringen | bestellt | bestellen | bestellung | wo | wann | warum | wieso | wer | jemand | gibt es
      | speisekarte | karte | wasser | serviett* | besteck | gabel | loffel | brot | quittung | kommt noch | kommt jemand`,
  ],
  [
    'settled',
    2,
    `alles gut | alles klar | alles in ordnung | ist da | ist gekommen | sind gekommen | schon da | schon bekommen | erledigt
      | gelost | geloest | geklart | geklaert | funktioniert jetzt | geht jetzt | jetzt gut | passt jetzt | passt | kein problem
      | macht nichts | schnelle ~ hilfe/antwort/reaktion | nicht schlimm`,
  ],
  ['ack', 2, `ok | okay | gut | verstanden | ja | super | tschuss | gute nacht | bis dann | alles klar`],
  [
    'booking',
    2,
    `tisch ~ reservieren/buchen/bestellen | mochte/mochten/wurde/wurden ~ tisch ~ fur_#/fuer_#/fur_morgen
      | reservierung ~ andern/aendern/stornieren/verschieben/absagen/bestatigen | wurde/wurden gern* ~ reservieren/buchen`,
  ],
  [
    'lost',
    2,
    `vergessen/verloren/gefunden/liegengelassen/liegen_gelassen/verlor ~ schirm/regenschirm/jacke/mantel/schal/tasche/handtasche/geldborse/geldbeutel/handy/brille/schlussel/mutze/handschuh*/kuscheltier/rucksack/ring/uhr
      | schirm/regenschirm/jacke/mantel/schal/tasche/handtasche/geldborse/geldbeutel/portemonnaie/handy/telefon/brille/sonnenbrille/schlussel/mutze/hut/handschuh*/kuscheltier/ladekabel/rucksack/pullover/ohrring/ring/uhr/buch ~ vergessen/verloren/liegen*/gefunden/hiergelassen
      | fundsachen`,
  ],
  ['alarm', 1, `hilfe | feuer | notfall | sos | polizei | blut | rauch | gas | notarzt`],
  ['kind', 2, `in ordnung`],
  [
    'greeting',
    0,
    `guten tag/abend/morgen | gute nacht | liebes team | lieber/liebe chef/wirt | liebe/viele/beste/freundliche/herzliche grusse | mit freundlichen grussen | schonen/schoenen tag/abend/feierabend/sonntag/noch`,
  ],
  ['wish', 0, `gute nacht`],
];
