import type { Lexicon } from '../row.ts';

/** German: what cannot wait. Umlauts also as people without them type: "ohnmaechtig". */
export const HARM_DE: Lexicon = [
  [
    'allergy',
    2,
    `allergisch* ~ reaktion*/schock/reagier* | anaphyla* | schwillt ~ an/zu/gesicht/lippe*/zunge/hals | geschwollen* | schwellen ~ an/zu
      | quaddel* | nesselausschlag | allerg* ~ trotzdem/doch/drin/gegessen/enthalten/nicht_gesagt`,
  ],
  [
    'foreign-body',
    2,
    `glassplitter* | glasscherbe* | scherbe* | splitter | glas/metall/draht/plastik/schraube/nagel/zahn/stein/knopf/klammer/pflaster/nadel/klinge ~ in/im/zwischen ~ salat/essen/suppe/sosse/brot/nudeln/pizza/burger/reis/gericht/kuchen/eis/fleisch/teller/mund/zahn*
      | im/in/zwischen ~ salat/essen/suppe/sosse/brot/nudeln/pizza/burger/reis/gericht/kuchen/eis/fleisch/teller/getrank/bier/kaffee/brotchen/schnitzel ~ war_glas/waren_glas*/ist_glas/lag_glas/liegt_glas/schwamm_glas/steckte_glas/glassplitter*/glasscherbe*/schraube/nagel/draht/nadel/klinge/knopf/kieselstein/kakerlake*/made/maden/wurm/wurmer/schabe
      | glas in meinem/meiner/unserem/unserer/ihrem/seinem | auf ~ glas/metall/stein/draht/hartes gebissen | rasierkling*
      | kakerlake*/maden/made/wurm/wurmer/wuermer/schabe*/maus ~ in/im ~ essen/salat/suppe/teller/brot/reis/gericht/fleisch`,
  ],
  [
    'injury',
    2,
    `treppe/leiter/stuhl ~ gefallen/runtergefallen/heruntergefallen/gesturzt | hingefallen | verschluckt ~ batterie/munze/knopf/glas/plastik/perle/metall | liegt/liegen am/auf boden | blute | blutet | bluten | blutend* | blutung | verletz* | verbruh* | verbrueh* | hat/habe/haben sich/mich/uns ~ verbrannt/geschnitten/gebrochen/verletzt
      | hand/finger/arm/bein/gesicht/mund/zunge ~ verbrannt/geschnitten/gebrochen | ohnmacht* | ohnmaecht* | bewusstlos* | zusammengebrochen | bricht zusammen | kollabier*
      | ist umgekippt | umgefallen und | herzinfarkt* | herzstillstand | schlaganfall | krampfanfall | epilep* | gesturzt | gestuerzt | ausgerutscht | erstick* | verschluckt ~ sich/hat/kind
      | keine luft | bekommt ~ luft | atemnot | nicht ~ atmen | atmet nicht/kaum/schwer | stromschlag | zahn ~ abgebrochen/ausgebissen | bewegt sich nicht | reagiert nicht`,
  ],
  [
    'food-poisoning',
    2,
    `lebensmittelvergift* | vergiftet | vergiftung* | erbrochen | erbricht | erbrechen | ubergeben ~ mussen/musste/sich/mich | uebergeben | durchfall | salmonell* | gekotzt
      | nach dem essen ~ schlecht/ubel/uebel | bauchkrampf* | magenkrampf* | reinigungsmittel ~ im/in | putzmittel ~ im/in`,
  ],
  [
    'fire-gas',
    2,
    `qualmt | qualm | gasgeruch | riecht/stinkt/roch ~ gas/rauch/verbrannt/verschmort | gas ~ ausgetreten/aus | es brennt ~ in/im/hier/bei | brennt in/im/auf/hinter | feuer in/im/am/auf/hinter | rauch in/im/aus/kommt/uberall
      | in flammen | flammen ~ aus/schlagen | feueralarm | rauchmelder | explod* | explosion | kohlenmonoxid | kurzschluss | funken ~ aus/spruhen | notausgang ~ versperrt/verschlossen/blockiert`,
  ],
  [
    'assault',
    2,
    `schlagt/schlaegt/prugelt/tritt/wurgt ~ frau/freundin/kellner*/kind/gast/jemand*/mich/ihn/sie | gekusst ~ mich/gegen | kussen ~ mich/versucht | mann/typ/gast/jemand/kerl ~ messer/waffe | geschlagen ~ mich/uns/ihn/sie/hat/worden | hat ~ geschlagen/geschubst/gestossen/gewurgt/getreten/bespuckt | geschubst | gewurgt | verprugel* | prugelei | schlagerei | schlaegerei | bedroht | bedrohen | angegriffen | greift ~ an
      | mit ~ messer ~ bedroht/mann/typ/gast | mann/typ/gast mit ~ messer/waffe/pistole | waffe | pistole | uberfall* | randalier*`,
  ],
  [
    'harassment',
    2,
    `begrapsch* | belastig* | belaestig* | sexuell* | angefasst ~ mich/sie/hat | versteckte kamera | verfolgt mich/uns`,
  ],
  [
    'discrimination',
    2,
    `rassis* | diskriminier* | auslander* ~ nicht/raus/bedien* | wegen ~ hautfarbe/rollstuhl*/kopftuch/behinder*`,
  ],
  ['wrong-charge', 2, `doppelt/zweimal/dreimal ~ abgebucht/belastet/abgezogen/bezahlt | abgebucht ~ doppelt/zweimal/dreimal`],
  ['fraud', 2, `gestohlen | geklaut | diebstahl | dieb | taschendieb* | betrug*`],
  [
    'stuck-now',
    2,
    `eingesperrt | ausgesperrt | eingeschlossen | kommen/komme/kommt ~ nicht raus/rein/heraus/hinein | nicht mehr raus | steckt/stecken/stecke ~ fest | im aufzug ~ fest/stecken*/gefangen | tur ~ klemmt`,
  ],
  [
    'unsafe',
    2,
    `sohn/tochter/kind/enkel* ist/sind weg/verschwunden/verloren | sohn/tochter/enkel* ~ verschwunden/weg/vermisst/verloren | finden/finde unseren/unsere/meinen/meine sohn/tochter/kind ~ nicht | decke/regal/lampe/schild/spiegel/sonnenschirm ~ runtergefallen/herunter*/eingesturzt/gefallen/sturzt | kind ~ verschwunden/weg/vermisst/verloren | kabel ~ offen/blank/frei | uberschwemm* | wasser ~ decke/steckdose`,
  ],
  [
    'emergency-services',
    2,
    `krankenwagen | krankenhaus | notarzt* | rettungswagen | rettungsdienst | notaufnahme | feuerwehr | notruf | brauchen ~ arzt | einen arzt | ruft ~ arzt/rettung/hilfe | rufen sie ~ arzt/rettung/hilfe/112 | sanitater* | sanitaeter*`,
  ],
  ['legal', 2, `anwalt* | rechtsanwalt* | strafanzeige | schmerzensgeld`],
  ['inspection', 2, `gesundheitsamt | lebensmittelkontroll* | ordnungsamt`],
];
