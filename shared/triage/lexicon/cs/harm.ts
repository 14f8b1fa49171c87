import type { Lexicon } from '../row.ts';

/** Czech and Slovak: health and safety. */
export const HARM_CS: Lexicon = [
  [
    'food-poisoning',
    2,
    `otrava jidlem | otravu/otravy ~ jidl*/z | otravili/otravil/otravila ~ nas/me/se | zvrac* | zvratk* | pozvrac* | vyzvrac*
      | blil/blila/blili/blije/bliju/blijeme/poblil* | prujem* | hnack* | salmonel* | zaludecni potize/problemy
      | bylo/je/bolo ~ nam/mi/ji/mu/jim/synovi/dceri ~ spatne/zle/blbe | udelalo se ~ spatne/zle | strevni | na kapack* | dehydrat*
      | vracal* | norovirus | kyselo | krece v brise | savo | cistici prostredek/prostredku/prostredkem | saponat | otraven* jidl*
      | doktor* ~ ptaj*/pta ~ co/jidl*/jedl* | nakazil* | cely vikend na zachode | nevylezl* ze zachodu | strevni chripk*
      | je mi ~ zle/spatne/blbe ~ po | zle od zaludku`,
  ],
  [
    'emergency-services',
    2,
    `zachranka/zachranku/zachranky/zachrance/zachranne_sluzb* | zachranar* | sanitka/sanitku/sanitky/sanitkou | pohotovost*
      | nemocnic* | hospitaliz* | urazovk* | urazovce | chirurgi* | na jip/aro | hasice/hasici/hasicum/hasicu
      | volal* ~ 112/155/158/150 | detox* | spital* | v bezvedomi`,
  ],
  [
    'allergy',
    2,
    `anafyl* | alergick* reakc* | alergicky sok | otekl*/natekl*/napuchl* ~ jazyk/oblicej/rty/krk/pusa/hrdlo/oci
      | jazyk/oblicej/rty/krk/pusa/hrdlo ~ otekl*/natekl*/napuchl* | pichnout/pichla/pichli ~ epipen/adrenalin`,
  ],
  [
    'allergen',
    1,
    `alerg* | celiak* | bezlepk* | lepek/lepku/lepkem | orech* | orisk* | arasid* | burske | laktoz* | sezam* | vajec* | mleko/mleka
      | intoleranc* | mandl* | kesu | oriesk*`,
  ],
  [
    'reaction',
    1,
    `epipen | adrenalin* | otekl* | otek* | natekl* | otok* | koprivk* | dusil* | dusi se | nemohl* dychat | nemuze dychat | vyrazk*
      | osypal* | opuch* | spatne se ~ dych* | hure dych* | dusnost | dycha* ~ tezko/spatne | rty jak/jako | jazyk ~ brni/natek*
      | astma* | inhalator | chrcel* | sipe`,
  ],
  ['assured', 1, `rekl*/ujist*/tvrdil*/kyval*/slibil*/psal*/hlasil* ~ bez/nesmi/neni/nejsou/dvakrat | byly tam | bylo v/tam`],
  [
    'object',
    1,
    `sklo/skla/sklem/skle | strep* | drat/dratek/dratu/dratku | kov/kovu/kovovy/kovova | plast/plastu/plastovy/plastova
      | sroub/sroubek/sroubku/srouby | hrebik* | sponk* | kamen/kaminek/kamink* | jehla/jehlu/jehly | zilet* | svab*
      | cerv/cervi/cervy/cerva | mys/mysi/mysim | potkan* | larv* | naplast/naplasti | trisk* | moucha/mouchu/mouchy | hmyz* | brouk*
      | nedopalek | trus`,
  ],
  [
    'ingest',
    1,
    `kousl* | zakousl* | prekousl* | skousl* | polkl* | spolkl* | dasen/dasn* | jazyk* | v puse | v ustech | zub | zuby | zubu
      | zubar* | dusil* | krk | vyplivl*`,
  ],
  [
    'in-food',
    1,
    `
      | v/ve polevc*/salat*/jidl*/chleb*/dort*/burger*/testovin*/ryzi/omac*/gulas*/kave/kafi/kolac*/rohlik*/pizz*/knedlik*/talir*/mase/housc*/bochnik*/piti/pive/nudlich/dezert*/zakusk*/spagetach/hranolkach/tatarak*/obed*
      | v moji/me/mem/nasi/synove/dcerine polevc*/salat*/jidl*/burger*/porci | nasel jsem | nasla jsem | nasli jsme | zapecen*`,
  ],
  [
    'injury',
    2,
    `zlomen* | zlomil* | krvac* | krev/krve/krvi | popalen* | popalil* | popaleniny | spalen* ~ kuz*/pokozk*/ruk*/hlav* | oparil*
      | oparen* | uklouzl* | upadl* ~ na/ze/z/hlav*/schod* | upadla aj | rozbit*/rozbil* ~ bradu/hlav*/nos/koleno/oblicej | rozriz*
      | rozrezal* | porez* | rozsek* | na siti | stehy | stehu | otres mozku | bezvedom* | omdlel* | zkolabov* | uraz/urazu/urazem
      | zraneni/zranil*/zranen* | kopl*/kopnul* ~ proud/elektri* | vykloub* | puchyr* | spadl* ~ na_hlavu/na_nohu/ze_schodu | operac*
      | zlomenin* | utrpel* | poranil*/poranen* | pokousal* ~ pes/me | kousl ~ pes | vylil*/polil* ~ horke*/varici*/polevk*/kav*/caj*
      | opar* | zanet ~ po | infekc* ~ po/z | zaskocilo | dusila se | dusil se | krvacim | v sadre | o berlich | odrenin*
      | vyrazil* ~ zub* | ulomil* ~ zub* | zachvat | infarkt | pali ~ oci/hlava/kuze`,
  ],
  ['injury', 1, `modrin* | boule | natrzen* | bolest* | spadl* | upadl* | kulha* | kulhat`],
  [
    'fire-gas',
    2,
    `smrdi/citit/unika/zapach/cejtit ~ plyn* | plyn ~ citit/unika/smrdi | unik plynu | jiskr* | hori tam/u/v/kuchyn*/vam
      | zacalo horet | horelo | pozar* | kour/koure/dym/dymu ~ z/ze/vali/jde/line | vali se ~ kour/dym
      | palen*/spalen* ~ elektri*/kabel*/plast*/drat* | oxid uhelnaty | odkryt*/trci* ~ drat*/kabel*
      | nouzovy_vychod/unikovy_vychod ~ zamcen*/zastaven*/zavren* | hori | plamen* | neco se palí/pali | citim kour
      | vidim plamen*/kour | fritez* ~ hori/dymi/kouri | zasuvk*/lednic*/zasuvce ~ jiskri/kouri/hori/tavi`,
  ],
  [
    'unsafe',
    2,
    `nedotazen* | dotazen* ~ nebyl*/neni/nejsou | nebyl*/nebyly/nejsou dotazen* | selhal* ~ brzd*
      | brzd* ~ nefung*/selhal*/nebrzd*/povolen* | zritil* | spadl* ~ strop/police/regal/lustr/skrin
      | strop/police/regal/lustr ~ spadl* | mohl*/muze ~ zabit/zabil*/umrit | ohrozen* ~ zivot* | zivotu nebezpec*
      | povolil* se ~ sroub*/kolo/sedl* | upadl*/odpadl* ~ kolo/pedal/sedack* | sedacku
      | zabradli ~ povolen*/uvolnen*/viklav*/chybi/upadl* | vikla* se ~ zabradli/police/regal
      | voda ~ tece/leje ~ strop*/zasuv*/svetel* | vytopen* | ztratil* se ~ syn/dcera/dite | bez brzd | brzdy neb*
      | drat* ze ~ zdi/zasuv* | houpack*/skluzavk*/retez ~ povolil*/praskl*/urval*/spadl* | povolil* ~ retez/lano/sroub*/drzak`,
  ],
  ['unsafe', 1, `nebezpec* | bezpecn* | ohroz* | povolen* | praskl*`],
  [
    'body',
    1,
    `ruka/ruku/ruce/rukou/ruky/rukama | noha/nohu/nohy/nohou | hlav* | oblicej* | oko/oci | ucho | krk | zada | kuze/kuzi | prst/prsty/prstu | zapesti | kotnik*
      | koleno/kolena | zub/zuby/zubu | jazyk* | ret/rty/rtu | pusa/pusu | hrdlo | rameno | nos | brad* | bricho`,
  ],
  [
    'harm',
    1,
    `brnel*/brni | kopanec | kopl*/kopnul* | spalen* | popal* | opar* | rozsek* | rozbil*/rozbit* | tekl* krev | krvac* | natekl*
      | otekl* | modrin* | zmodral* | promodral* | zlom* | praskl* | priskrip* | zachytil* se | puchyr* | vyrazk* | stehu/stehy | letel* na | spadl* | upadl*
      | varici/vrely/vrela | urval* se | povolil* | sloupl*`,
  ],
];
