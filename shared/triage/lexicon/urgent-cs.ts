import type { Lexicon } from './row.ts';

/** Czech (and Slovak, which is close enough to share the stems). */
export const URGENT_CS: Lexicon = [
  [
    'food-poisoning',
    2,
    `otrava jidlem | otravu/otravy ~ jidl*/z | otravili/otravil/otravila ~ nas/me/se | zvrac* | zvratk* | pozvrac* | vyzvrac* | blil/blila/blili/blije/bliju/blijeme/poblil* | prujem* | hnack* | salmonel* | zaludecni potize/problemy
    | bylo/je/bolo ~ nam/mi/ji/mu/jim/synovi/dceri ~ spatne/zle/blbe | udelalo se ~ spatne/zle | strevni | na kapack* | dehydrat* | vracal* | norovirus | kyselo | krece v brise`,
  ],
  [
    'emergency-services',
    2,
    `zachranka/zachranku/zachranky/zachrance/zachranne_sluzb* | zachranar* | sanitka/sanitku/sanitky/sanitkou | pohotovost* | nemocnic* | hospitaliz* | urazovk* | urazovce | chirurgi* | na jip/aro | hasice/hasici/hasicum/hasicu | volal* ~ 112/155/158/150 | detox* | spital* | v bezvedomi`,
  ],
  [
    'allergy',
    2,
    `anafyl* | alergick* reakc* | alergicky sok | otekl*/natekl*/napuchl* ~ jazyk/oblicej/rty/krk/pusa/hrdlo/oci | jazyk/oblicej/rty/krk/pusa/hrdlo ~ otekl*/natekl*/napuchl* | pichnout/pichla/pichli ~ epipen/adrenalin`,
  ],
  [
    'allergen',
    1,
    `alerg* | celiak* | bezlepk* | lepek/lepku/lepkem | orech* | orisk* | arasid* | burske | laktoz* | sezam* | vajec* | mleko/mleka | intoleranc* | mandl* | kesu | oriesk*`,
  ],
  [
    'reaction',
    1,
    `epipen | adrenalin* | otekl* | otek* | natekl* | otok* | koprivk* | dusil* | dusi se | nemohl* dychat | nemuze dychat | vyrazk* | osypal* | opuch*`,
  ],
  ['assured', 1, `rekl*/ujist*/tvrdil*/kyval*/slibil*/psal*/hlasil* ~ bez/nesmi/neni/nejsou/dvakrat | byly tam | bylo v/tam`],
  [
    'object',
    1,
    `sklo/skla/sklem/skle | strep* | drat/dratek/dratu/dratku | kov/kovu/kovovy/kovova | plast/plastu/plastovy/plastova | sroub/sroubek/sroubku/srouby | hrebik* | sponk* | kamen/kaminek/kamink* | jehla/jehlu/jehly | zilet* | svab* | cerv/cervi/cervy/cerva
    | mys/mysi/mysim | potkan* | larv* | naplast/naplasti | trisk* | moucha/mouchu/mouchy | hmyz* | brouk* | nedopalek | trus`,
  ],
  [
    'ingest',
    1,
    `kousl* | zakousl* | prekousl* | skousl* | polkl* | spolkl* | dasen/dasn* | jazyk* | v puse | v ustech | zub | zuby | zubu | zubar* | dusil* | krk | vyplivl*`,
  ],
  [
    'in-food',
    1,
    `v/ve polevc*/salat*/jidl*/chleb*/dort*/burger*/testovin*/ryzi/omac*/gulas*/kave/kafi/kolac*/rohlik*/pizz*/knedlik*/talir*/mase/housc*/bochnik*/piti/pive/nudlich/dezert*/zakusk*/spagetach/hranolkach/tatarak*/obed*
    | v moji/me/mem/nasi/synove/dcerine polevc*/salat*/jidl*/burger*/porci | nasel jsem | nasla jsem | nasli jsme | zapecen*`,
  ],
  [
    'injury',
    2,
    `zlomen* | zlomil* | krvac* | krev/krve/krvi | popalen* | popalil* | popaleniny | spalen* ~ kuz*/pokozk*/ruk*/hlav* | oparil* | oparen* | uklouzl* | upadl* ~ na/ze/z/hlav*/schod* | upadla aj | rozbit*/rozbil* ~ bradu/hlav*/nos/koleno/oblicej | rozriz* | rozrezal* | porez* | rozsek*
    | na siti | stehy | stehu | otres mozku | bezvedom* | omdlel* | zkolabov* | uraz/urazu/urazem | zraneni/zranil*/zranen* | kopl*/kopnul* ~ proud/elektri* | vykloub* | puchyr* | spadl* ~ na_hlavu/na_nohu/ze_schodu | operac* | zlomenin* | utrpel* | poranil*/poranen*`,
  ],
  ['injury', 1, `modrin* | boule | natrzen* | bolest* | spadl* | upadl* | kulha* | kulhat`],
  [
    'fire-gas',
    2,
    `smrdi/citit/unika/zapach/cejtit ~ plyn* | plyn ~ citit/unika/smrdi | unik plynu | jiskr* | hori tam/u/v/kuchyn*/vam | zacalo horet | horelo | pozar* | kour/koure/dym/dymu ~ z/ze/vali/jde/line | vali se ~ kour/dym | palen*/spalen* ~ elektri*/kabel*/plast*/drat* | oxid uhelnaty | odkryt*/trci* ~ drat*/kabel* | nouzovy_vychod/unikovy_vychod ~ zamcen*/zastaven*/zavren*`,
  ],
  [
    'unsafe',
    2,
    `nedotazen* | dotazen* ~ nebyl*/neni/nejsou | nebyl*/nebyly/nejsou dotazen* | selhal* ~ brzd* | brzd* ~ nefung*/selhal*/nebrzd*/povolen* | zritil* | spadl* ~ strop/police/regal/lustr/skrin | strop/police/regal/lustr ~ spadl* | mohl*/muze ~ zabit/zabil*/umrit | ohrozen* ~ zivot* | zivotu nebezpec* | povolil* se ~ sroub*/kolo/sedl* | upadl*/odpadl* ~ kolo/pedal/sedack* | sedacku`,
  ],
  ['unsafe', 1, `nebezpec* | bezpecn* | ohroz* | povolen* | praskl*`],
  [
    'assault',
    2,
    `uhodil* | uderil* | prastil* | strcil* do/me | skrtil* | zbil* | zmlatil* | napadl me/nas/ho/manzel* | napadla me/nas | kopl*/kopnul* ~ do_me/me/ho/syna | facku | chytl*/chytil* me/ho/ji ~ za/pod | vyhrozov* | vyhrozuj* | ochrank*/vyhazovac* ~ hodil*/zkroutil*/mlatil*/chytil*/srazil*/povalil* | plivl* na/po/do | fyzicky | zkroutil*`,
  ],
  [
    'harassment',
    2,
    `sahal* ~ na/po/me/mi | osahav* | ohmatav* | obtezov* | obtezuje | dotykal* se | placl* ~ po/pres | sexual* | sledoval* me/ji | sleduje me | pronasled* | natacel*/fotil* ~ me/nas/ji | bez meho/nasi souhlas* | bez souhlasu | uchyl* | pise mi ~ zpravy/na/porad | nevhodn* ~ poznamk*/navrh*`,
  ],
  [
    'group',
    1,
    `cikan* | rom | romove/romu/roma/rome/romy/romsk*/romka/romku/romky | cernoch* | cernos* | muslim* | zid/zide/zidy/zidovsk* | ukrajin* | vietnam* | arab* | satek/satku | hidzab* | hijab* | barv* pleti | snedy/snedou/tmavsi/tmavou | gay/gaye/gayove | lesb* | teplous* | homosex* | pritelkyni jsme | vozick* | vozik/voziku/vozikem | postizen* | autis* | cizin* | prizvuk* | vodici* ps* | asistencni* ps* | downov* | kojim/kojit/kojila`,
  ],
  [
    'refused',
    1,
    `neobslouz* | odmitl* | nepustil* | nevpustil* | vyhodil* | vykazal* | vyvedl* | uzavren* spolecnost | obsazeno | bylo plno | takove/takovy/takovych/takovejm ~ nechce*/neobsluh*/nebere*/tu/tady | lidi/lidem jako | jako vy | najednou ~ plno/obsazen* | nikdo si nesedl | restaurace byla ~ prazdna | otocil* nas`,
  ],
  [
    'discrimination',
    2,
    `rasis* | rasov* | diskrimin* | xenofob* | homofob* | antisemit* | kvuli barve/puvodu/viře/satku/vozik*/prizvuk* | tady se mluvi cesky | mluvte cesky | bezte/jdete/vratte ~ odkud | lidi jako vy | cikany ~ neobsluh*/nebereme/nechceme/tu`,
  ],
  [
    'minor',
    1,
    `nezletil* | mladistv* | trinactilet* | ctrnactilet* | patnactilet* | sestnactilet* | sedmnactilet* | # lete* | skolak* | syn* ~ # let | je # let`,
  ],
  [
    'alcohol',
    1,
    `nalil*/prodal*/dal*/podal*/naleva*/prodava* ~ alkohol*/pivo/piva/rum*/vodk*/panak*/drink*/vino/peprmint* | bez obcanky | opil* | opily`,
  ],
  [
    'wrong-charge',
    2,
    `strzen*/strhl*/strhnul*/strhla/odectl*/odecten* ~ dvakrat/trikrat/ctyrikrat/znovu/misto/krat/neopravnen* | dvakrat/trikrat/#_krat ~ strzen*/strhl*/zaplacen*/odecten* | neopravnen* ~ platb*/strz*/trans* | dvojit* ~ platb*/strz* | zmizel* ~ z uctu | misto # ~ strhl*/strzen* | o nulu vic`,
  ],
  ['charge', 1, `strzen* | strhl* | strhnul* | strhava* | odectl* | odesl* | platb* | platil* kartou | terminal* | namarkov*`],
  [
    'times',
    1,
    `dvakrat | trikrat | ctyrikrat | petkrat | # x | #x | # krat | znovu | misto | jeste jednou | vickrat | nekolikrat | dvojit*`,
  ],
  [
    'bank',
    1,
    `banka/banky/bance/banku/bankovnict* | appce | apce | aplikaci banky | z karty | z uctu | na uctu | vypis* | kartou | internetove* bankovnict*`,
  ],
  [
    'fraud',
    2,
    `vydava* se za | vasim jmenem | falesn* ~ strank*/profil*/ucet/web/eshop | naklonovan* | zneuzil* ~ kart*/jmen* | ukradl* ~ penez*/kart*/kolo/telefon/mobil/kabel*/task* | ukraden* | cislo karty ~ chce*/pry/zada* | poslal* zalohu ~ ucet/neznate | ucet ~ neni_vas/nepatri_vam | vylakal*`,
  ],
  ['fraud', 1, `podvod* | okrad* | kradez | zlodej* | oskubal*`],
  [
    'data-leak',
    2,
    `osobni* udaj* | gdpr | cizi/cizich/cizimi/jinych/ostatnich ~ rezervac*/udaj*/data/dat/objednav*/faktur*/mail*/pas/pasy/telefon*/hostu/zakazniku/adres* | unik* ~ dat/udaj* | uoou | sken*/kopi* ~ obcan*/pas*/dokla* | cisl* karet | databaz* ~ hostu/zakazniku | v kopii ~ adres*/vsech/mail* | vidim ~ udaje/rezervace ~ jin*/cizi*/vsech`,
  ],
  ['data-leak', 1, `soukrom* | rodn* cisl* | ochran* udaju`],
  [
    'stuck-now',
    2,
    `zamkl* ~ me/nas/uvnitr/jsem/jste | zamkli/zamknul* ~ me/nas | zamceni/zamcena/zamceny/zamceny ~ uvnitr/v/na/jsem/jsme | nemuz* ~ ven/dovnitr | nedostan* se/me ~ ven/dovnitr/do | nemuzeme se dostat | dostat dovnitr/ven | kod ~ nefung*/nejde/neplat*/nebere/nesedi | klic/karta/klice ~ nefung*/nejde/neotvir* | uvizl* | uvezn* | zasekl* ~ vytah* | vytah* ~ stoji/zasekl*/uvizl*
    | stul ~ dali/pustili/prodali/obsazen* | dali ~ stul ~ jinym/nekomu | zadna rezervace ~ neni | rezervac* ~ nemaj*/neexist*/nevidi/nenasli/neni | co s nami | nemame kde spat | nemame kam`,
  ],
  [
    'outside',
    1,
    `stojim/stojime/sedime/cekame/cekam/mrzneme/jsme ~ pred/venku/u/na | venku | prsi | mrzne | zima | pred vylohou | pred podnikem | pred vchodem | pred dvermi | pred hotelem | s detmi | s kufry | s malym | tma`,
  ],
  [
    'nobody',
    1,
    `nikdo ~ nebere/nezveda/neotvira/neni/nereaguje/tu/nikde/neodpovida | zvednete/zvedne/vemte ~ to/telefon/nekdo | volam ~ nic/porad | telefon ~ vypnuty/nezved*/neber*/hluchy | prosim nekdo | pomoc | ozvete se | zavolejte | je tam nekdo`,
  ],
  [
    'missing',
    1,
    `kde je/jsou ~ dort/jidlo/objednavka/kytice/kyticka/kuryr/ridic/pizza/obed/kytky | nejede | neprijel* | nedorazil* | neprislo | neprisel | neprisla | neprivezl* | nedovezl* | porad nic | stale nic | nic neprislo | pise ~ doruceno | nikde | chybi | nedorucil* | nema* ~ dort/kytici/objednavku/jidlo | dort/kytice/jidlo/kyticka ~ nikde/neni/chybi | melo byt | mel byt | mela byt | nestihl*`,
  ],
  [
    'event',
    1,
    `oslav* | narozenin* | svatb* | pohreb* | pohrbu | krtiny | krtin* | promoc* | vyroci | nevest* | obrad* | deti uz | hoste | diabet* | cukrovk* | inzulin* | rozlucka | krest`,
  ],
  [
    'now',
    1,
    `ted | hned | dnes | dneska | vecer | za # min* | za hodinu | za pul hodiny | uz # hodin* | hodinu | je # | je ctvrt/pul/tri | nejdriv | okamzite | rychle | honem | urgentn* | prave | porad | pali | posledni vlak`,
  ],
  [
    'legal',
    2,
    `pravnik* | pravnick* | advokat* | pravni* ~ zastup*/krok*/cest* | zalob* | zaluj* | zazaluj* | soud | soudu | soudem | soudni* | trestni* oznameni | policii | policie | policisty | policajt* | odskodn* | nahrad* ~ skod* | vymahat* | paragraf* | pojistovn*`,
  ],
  ['legal', 1, `bolestne | skodu | dukaz* | zakonn* | reklamac* ~ zamitn*`],
  [
    'inspection',
    2,
    `obchodni* inspek* | coi | hygien* ~ stanic*/kontrol*/nahlas*/ohlas*/inspek* | hygienu/hygiene/hygienik* ~ vas/uz/volal*/nahlas*/poslu/zavolam/pise*/podnet | na hygienu | szpi | potravinarsk* | zivnostensk* | inspekc* | financni* urad* | urad prace | inspektorat`,
  ],
  ['inspection', 1, `nahlasim | nahlasil* | ohlasim | udam | podnet | stiznost ~ podam/podame`],
  [
    'press',
    2,
    `novinar* | redakc* | redaktor* | reportaz* | reporter* | tocime/natacime ~ pro/reportaz/o | vysilame/vysilani/odvysil* | v novinach | rozhlas* | do dalsiho vydani | otiskneme | uzaverk*`,
  ],
  ['press', 1, `vyjadrit | vyjadreni | clanek/clanku | televiz* | podcast*`],
  ['spreading', 2, `zhlednuti | viralni* | virál* | tisic/milion ~ videlo/lidi | sdilejte | predejte dal | posilejte dal`],
  [
    'spreading',
    1,
    `pozor lidi | varuj* vsechny | video ~ vsude | at to vsichni vi | screenshot* | sdili* | byvaly/byvala zamestnan* | delal*/pracoval* jsem ~ kuchyni`,
  ],
  [
    'food-poisoning',
    2,
    `savo | cistici prostredek/prostredku/prostredkem | saponat | otraven* jidl* | doktor* ~ ptaj*/pta ~ co/jidl*/jedl* | nakazil* | cely vikend na zachode | nevylezl* ze zachodu | strevni chripk* | je mi ~ zle/spatne/blbe ~ po | zle od zaludku`,
  ],
  [
    'injury',
    2,
    `pokousal* ~ pes/me | kousl ~ pes | vylil*/polil* ~ horke*/varici*/polevk*/kav*/caj* | opar* | zanet ~ po | infekc* ~ po/z | zaskocilo | dusila se | dusil se | krvacim | v sadre | o berlich | odrenin* | vyrazil* ~ zub* | ulomil* ~ zub* | zachvat | infarkt | pali ~ oci/hlava/kuze`,
  ],
  [
    'unsafe',
    2,
    `zabradli ~ povolen*/uvolnen*/viklav*/chybi/upadl* | vikla* se ~ zabradli/police/regal | voda ~ tece/leje ~ strop*/zasuv*/svetel* | vytopen* | ztratil* se ~ syn/dcera/dite | bez brzd | brzdy neb* | drat* ze ~ zdi/zasuv*`,
  ],
  [
    'harassment',
    2,
    `skryt* kamer* | kamer* ~ na/v ~ zachod*/pokoj*/sprch*/kabin* | fotka ~ mě/me ~ bez | poslal mi ~ fotk* | slintal* | chlipn* | oplzl* | sexisti*`,
  ],
  [
    'assault',
    2,
    `vim kde bydlite | zapalim | to si odskacete | nuz/noze ~ vytah* | hodil* po ~ mne/me/nas/manzel* | prala | rvacka | dal mu pesti | pesti | nasypal* ~ do piti`,
  ],
  [
    'discrimination',
    2,
    `cenu pro cizince | protoze ~ jsme/jsem/je/mam ~ rom*/cerno*/muslim*/vozick*/gay*/ukrajin*/cizin*/neslys*/nevidom*/satek | vodici* ps* ~ nesmi/ven/nepust* | s kocarkem ~ vyhodil*/nepust* | na vozicku ~ nepust*/neobslouz*/vyhodil*`,
  ],
  [
    'fraud',
    2,
    `zaplatil* ~ moji kartou | moji kartu ~ nekdo/pouzil* | nekdo pouzil ~ kartu | falesn* ~ poukaz*/voucher* | nekdo vola ~ hostum/za_vas`,
  ],
  [
    'stuck-now',
    2,
    `auto ~ zamcen*/zavren* ~ garaz*/parkov*/dvor* | zustal* ~ uvnitr/v_pokoji/u_vas ~ leky/inzulin/pas/klice/penezenk* ~ let/vlak/letadlo/odjizd* | nemame klic* | nikde nikdo | recepce ~ zavren*/prazdn*/tma/zamcen* | v pokoji nekdo ~ je/bydli/spi | pustili ~ nekoho na nas stul | nas stul ~ dali/pustili/obsad* | nejde elektrina | netopi ~ mimin*/dite | visime | jsme zavreni | nepusti nas`,
  ],
  ['spreading', 2, `video ma | shlednuti | sdilelo uz | # sdileni | # tisic lidi | tiktok* ~ videl*`],
  ['legal', 2, `predzalobni | vyzva k uhrade | soudne | pravni kroky | predam to ~ pravn* | ublizeni na zdravi`],
  [
    'body',
    1,
    `ruk* | noha/nohu/nohy/nohou | hlav* | oblicej* | oko/oci | ucho | krk | zada | kuze/kuzi | prst/prsty/prstu | zapesti | kotnik* | koleno/kolena | zub/zuby/zubu | jazyk* | ret/rty/rtu | pusa/pusu | hrdlo | rameno | nos | brad* | bricho`,
  ],
  [
    'harm',
    1,
    `brnel*/brni | kopanec | kopl*/kopnul* | spalen* | popal* | opar* | rozsek* | rozbil*/rozbit* | tekl* krev | krvac* | natekl* | otekl* | modr* | zlom* | praskl* | priskrip* | zachytil* se | puchyr* | vyrazk* | stehu/stehy | letel* na | spadl* | upadl* | varici/vrely/vrela | urval* se | povolil* | sloupl*`,
  ],
  [
    'reaction',
    1,
    `spatne se ~ dych* | hure dych* | dusnost | dycha* ~ tezko/spatne | rty jak/jako | jazyk ~ brni/natek* | astma* | inhalator | chrcel* | sipe`,
  ],
  [
    'fire-gas',
    2,
    `hori | plamen* | neco se palí/pali | citim kour | vidim plamen*/kour | fritez* ~ hori/dymi/kouri | zasuvk*/lednic*/zasuvce ~ jiskri/kouri/hori/tavi`,
  ],
  ['unsafe', 2, `houpack*/skluzavk*/retez ~ povolil*/praskl*/urval*/spadl* | povolil* ~ retez/lano/sroub*/drzak`],
  [
    'stuck-now',
    2,
    `vytah* ~ stoji/nejede/zustal*/mezi/uvizl* | mezi patry | jsme v nem | alarm ~ nefung*/nereag* | zavora ~ nejde/dole | brana ~ nejde/zavren*/zamcen*`,
  ],
  ['charge', 1, `platby | platbu | strhavaj*`],
  ['times', 1, `dalsi platb* | porad ~ chodi | uz # | uz druh*/treti/ctvrt*/pat* | opakovane | stale dokola`],
  ['wrong-charge', 2, `porad/stale/znovu ~ strhava*/chodi/odchaz* ~ platb* | z karty ~ porad/dalsi`],
  ['group', 1, `romsky | ukrajinsky | arabsky | rusky | vietnamsky | snedou/snedi`],
  [
    'refused',
    1,
    `jakmile/jak ~ slyseli/videli/uvideli/zjistili | najednou ~ zavren*/nebyl*/dosl*/neni | kuchyn* ~ zavrena/zavreli | u vedlejsiho stolu ~ nosili/sedeli/jedli`,
  ],
  [
    'countdown',
    1,
    `za # minut*/min | za hodinu | za pul hodiny | za chvili ~ zacina | zacina ~ obrad/oslava/svatba/pohreb | # minut do | do obradu`,
  ],
  [
    'ceremony',
    1,
    `obrad* | svatb* | zenich* | nevest* | kostel* | pohreb* | krtiny | narozenin* | oslav* | hoste/hosti/hostu | smutecni | krematori* | matrik*`,
  ],
  [
    'press',
    2,
    `skryt* kamer* ~ natoc* | natocili jsme | pujde ven | dame/davame ~ prostor | vyjde ~ clanek/reportaz/text | zverejnime`,
  ],
];
