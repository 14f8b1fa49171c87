import type { Lexicon } from '../row.ts';

/** Czech and Slovak. */
export const COMPLAINT_CS: Lexicon = [
  [
    'bad-food',
    2,
    `nechutn* | nepozivateln* | nejedl* | nedalo se jist/snist/pit | presolen* | nedoslen* | prepalen* | spalen* ~ z/maso/rizek/pizza | pripalen* | syrov* ~ maso/kure/uvnitr/uprostred | nedopec* | nedovaren* | prevaren* | bez chuti | gumov* | jak podrazka | jako podrazka | podrazka | rozvaren* | mastn* | suche | tvrd* | oschl* | okoral* | z pytliku | z plechovky | z prasku | z polotovar* | mikrovln* | hnusn* ~ jidl* | zkazen* | kysel* ~ mleko/polevka
    | chutnal* jak/jako | chutna jak/jako | jak z vojny | jak ze skolni | omacka voda | porce ~ pro_panenku/mini/mala/degustac* | vyluhov* | ponozk* | presmazen* | vlazn* | ztuhl* | splesniv* | preslazen*`,
  ],
  [
    'expired',
    2,
    `prosl* | po zaruce | po zaruk* | plesniv* | plesnive | splesniv* | zkazen* | z predvcerejska | predvcerej* | stary/stare/stara ~ pecivo/rohlik*/chleb* | datum spotreby`,
  ],
  [
    'bad-work',
    2,
    `zkazil* | znicil* | pokazil* | nespravil* | neopravil* | neopraven* | porad ~ cvrc*/vrz*/nefung* | odflakn* | odfuser* | fusersk* | fuser* | krive ~ ostrihan*/strih* | ostrihal* ~ krive/kratk* | oranzov* | zubat* | horsi nez pred | rozbil* mi | poskrab* | nefunguj* | nefung* | rozpadl* | zbytek nechali | vlasem`,
  ],
  [
    'bad-quality',
    2,
    `hruz* | hrozn* | strasn* | desn* | priser* | otresn* | katastrof* | tragedi* | tragick* | hnus | hnusny/hnusna/hnusne/hnusnej | humus | des | zklaman* | nejhorsi | odpad | bida | mizern* | ostuda | ostudn* | nekvalit* | slendrian | brak | blivajz | zmrsen* | nedivil | pod kritiku | odstrasuj* | nestoji za | nestalo za | skoda penez | vyhozen* ~ penize/penez | jde do kytek | do kytek | uz to neni | byvalo lepsi | horsi nez | polovina/polovinu mensi | povadl* | zvadl* | uschl*`,
  ],
  [
    'negative-words',
    1,
    `spatn* | blb* | slab* | smutn* | skoda | bohuzel | nastvan* | vadi | vadilo | mrzi | nespokoj* | problem* | stiznost* | stezov* | reklamac* | reklamuj* | reklamov* | zapomnel* | zapomenut* | nefer | lez | lhal* | lzou | nesmysl | otrava | otravn* | nudn* | neprijemn* | nevhodn* | drahe | chyba | chybi* | chybel* | fuj | ble | bleee | hmm | nic moc | zadna slava | zadny zazrak | prumer* | podprumer* | sracka | sracky | srac* | na hovno | stoji za prd | naprd | k nicemu | k vzteku | rozladen* | unaven* | ztraceno | prachy | uz ne | nikdy | marne | nestiha* | bordel* | zmatek | chaos`,
  ],
  [
    'negative-words',
    2,
    `nic moc | nikdy vic | uz nikdy | uz ne | fuj | hnus | blee | nedoporuc* | ne dekuji | ne, dekuj* | 👎 | 🤮 | 🤢 | 😡 | 🤬 | 💩 | nechapu jak | to snad ne | neuveriteln* ~ drz* | vyhnete se | vyhybat | zdalek* obloukem | obloukem | sproste | ma byt/byl* nej* | na nic | stoji za hovno | velmi spatn* | nikomu neprej*`,
  ],
  [
    'cold',
    2,
    `studen* ~ jidlo/polevka/kava/knedlik*/omacka/pizza/hranolk*/obed/rizek/maso/jidla/porce/prisl*/donesl*/dostal* | jidlo/polevka/kava/knedlik*/omacka/pizza/hranolk*/obed/rizek/maso/porce/vse/aj_ta/bylo/byla/byl/prisl* ~ studen* | vystydl* | vlazn* | ledov* ~ jidlo/polevka/kava | ohreju | ohrejte`,
  ],
  [
    'dirty',
    2,
    `spinav* | spina | spiny | flek* ~ | flekaty | zapach* | smrdi | smrdel* | smrad* | zatuchl* | vlas v/ve | vlasy v/ve/na | neuklizen* | neuklid* | neumyt* | lepkav* | lepi* se | prach ~ na/vsude | plisen | zaschl* | mydlo ~ neni/nebylo/chybel* | nebyl papir | papir ani mydlo | stenic* | mastny pribor | pribor mastny | nepvypran* | chlup* | mouchy | muchy | bordel | nevyprane | s flekama | odpork* | osahan* | prasat* | chlivek | nehygien*`,
  ],
  ['pests', 2, `svab* | mysi | mysim | potkan* | krys* | stenic* | mravenc* | octomilk* | trus`],
  ['noise', 1, `hluk* | hlucn* | rusno | nevyspal* | disko* | nedalo se spat | pres zed | nahlas hud* | rachot`],
  [
    'rude-staff',
    2,
    `neprijemn* ~ obsluh*/personal*/pani/servirk*/cisnik*/slecn* | obsluha ~ neprijemn*/neochotn*/otraven*/arogant*/protivn*/drz*/hrozn*/nulov*/znuden*/laxn*/ani/me/ignor* | neochotn* | drz* | arogan* | arogantn* | protivn* | sprost* | otraven* | povysen* | hulvat* | nevychovan* | krici* | kricel* | rval* na | zakricel* | zarval* | seřval* | serval* | odsekl* | odsekn* | vysmal* se | smal* se mi | uskli* | uskleb* | ignorov* | ignoruj* | krcil* rameny | pokrcil* | nepozdravil* | neomluvil* se | bez omluvy | ani omluv* | zadna omluva
    | vyhodil* nas/me | vyhnal* | kouka* do mobilu | na telefonu | na mobilu | mluvil* se mnou ~ jako/jak | at jsem rad* | at si to | at si | ze jsem ožral* | nadavk* | nadaval* | urazen* | urazil* | pohrdav* | zavolala na me | neplivl* | tvaril* se | tvari se | obtezuje* | nevsim* | neprofesional* | odbyl* | odbyt* | znuden* | protoceni oci | protoci* oci | prevracel* oci | cumel* | na me vyjel* | vyjel* na | prodavacka na | rekla mi at | odpovedel* mi ~ ze | nereag*`,
  ],
  [
    'wait',
    2,
    `cekal* ~ hodin*/minut*/min/dlouh*/vecnost/pres/skoro/pul/ctvrt/dve/tri/# | cekame ~ hodin*/minut*/uz/# | cekani ~ hodin*/#/dlouh*/nekonec* | hodinu a/na/jsme/cekani | # minut ~ na/cekani/jsme/nez | # min ~ na/cekani | ctyricet/padesat/tricet minut | minut ~ na jedno/pivo/jidlo/polevku/ucet/obed | hodinu na | dve hodiny | tri hodiny | pomal* obsluh* | obsluha ~ pomal* | pozde | zpozden* | nikdo si nas nevsim* | nikdo k nam/neprisel/nas | porad nikdo | trpelivost | dosla trpelivost | melo byt ~ tydn*/do_tydne | treti tyden | uz # tydn* | nedockal*`,
  ],
  [
    'wrong-order',
    2,
    `objednal* ~ dostal*/prisl*/donesl*/privezl*/dosl* | jine/jiny/jina/jinou ~ jidlo/pizza/pizzu/dort/kytk*/kytic*/velikost/objednavk* nez | spatn* ~ objednavk*/jidlo/dort/velikost/kus | misto ~ donesl*/dostal*/prisl* | chybel* ~ v_objednavce/polovina/priloha | zapomnel* ~ na/prilohu/polovinu/nam/pribalit | cizi* jmenem/pizza/objednavka | s cizim | to jsem si neobjednal* | neobjednal*`,
  ],
  [
    'refund',
    2,
    `vratit penize/prachy | vratte/vratite/vrati mi | penize zpatky/zpet/vratit | zpatky penize | penize bych chtel* | vraceni ~ penez/zalohy | vratit ~ nechtel*/nejde/odmit* | zalohu ~ vrat*/zpet/na_dort | reklamac* | reklamoval* | refund* | kompenzac* | nahradu | dobropis* | slevu ~ zadn* | chtel* ~ zpatky/zpet`,
  ],
  [
    'billing',
    2,
    `na uctu ~ byl*/neco/navic/mel*/jine/vic/# | pripsal* | na ucet ~ pripsal*/pridal*/panak* | naucto* | uctovan* | uctoval* | spatne spocit* | spatny ucet | faktur* ~ spatn*/na_#/porad/nedostal*/jin* | bez uctenk* | nedal* ~ uctenk* | predrazen* ucet | namarkov* | vratila malo | spatne vratil* | okradli | osidil* | z drobne | bez jedineho telefonatu`,
  ],
  [
    'hidden-charge',
    2,
    `priraz* | skryt* ~ poplat* | priplat* | pripoct* ~ | servisni poplat* | poplatek za ~ | kuver* | nikdo ~ nezmin*/nerekl/neupozorn* | neupozornil* | zvlast ~ plat* | plati zvlast | navic # | plus # | + # | za padesat korun | nikde nebylo | nikde nebyl*`,
  ],
  [
    'overpriced',
    2,
    `predrazen* | prilis drah* | moc drah* | zlodejsk* ~ cen* | cena ~ neodpovid*/neadekvat*/prestrelen*/nehorazn*/pro/silen* | cen* ~ prestrelen*/silen*/prehnan*/nehorazn* | za ty penize | za tu cenu | za tyhle penize | ozobra* | oskubal* | za tie peniaze | rekli si o`,
  ],
  ['overpriced', 1, `drah* | draho | za # | # kc | # korun | dva litry | cenove | cena`],
  [
    'cancelled-booking',
    2,
    `zrusil* nam/mi/jste/nasi/rezervaci/ubytovani/objednavku/termin | zrusen* ~ rezervac*/ubytov*/termin* | rezervac* ~ zrusen*/zrusil*/ztratil*/nemel*/nenas*/neplatil* | presunul* ~ termin/potreti/podruhe | zapomnel* ~ zapsat/zapsali/objednat | nemaj* ~ zapsan*`,
  ],
  [
    'wrong-hours',
    2,
    `zavreno ~ web*/otevren*/google/mapach/presto | na webu/netu/googlu/mapach/strankach ~ otevren*/zavren* | mate zavreno | prijeli ~ bylo zavreno | zavreli ~ driv/drive | zavren* ~ driv/o_hodinu/pul/predcas* | pred zaviracko* | zbytecne jsme/cesta | cesta zbytecna | tam a zpatky | zavrene dvere`,
  ],
  [
    'misleading',
    2,
    `klam* | zavadej* | lez | lzi | lhal* | neodpovid* ~ fot*/popis*/skutecnost* | ve skutecnosti | na fotce/fotkach ~ jin*/vypad*/vetsi/uplne | jako na fotce | falesn* | pry cerstv* | vydav* za | mrazak* | podvod* | podvodnic* | podfuk* | ve slevove | sliboval* | slibovan* | slibili`,
  ],
  [
    'no-reply',
    2,
    `potreti | po treti | treti/druhy/ctvrty ~ mail/zprava/email/zpravu/pokus | pisu uz | psal* jsem ~ tyden/minul*/dvakrat/vam/uz | uz jsem ~ psal*/volal* | neodpovid* | neodpovedel* | nereag* | nereagov* | bez odpovedi | zadna odpoved | nikdo ~ neodpoved*/neozval*/nereag*/nezved*/neodpovid* | neozval* | neozvali | ticho po pesine | komentar ~ smazal* | smazali | precteno | zobrazeno ~ odpoved*/neodpov* | cekam na odpoved | nebere telefon | nezved* telefon | marne volam | opakovane | znovu pisu | tak znovu | na dva maily | kdy tam | dosud | doposud`,
  ],
  [
    'not-coming-back',
    2,
    `uz nikdy | nikdy vic | uz ~ neprijd*/neprijed*/nepujd*/nevkroc*/sem_ne/nechci | nevratim* | naposled* | naposledy | uz sem ne | radeji jinam | priste jinam | priste ~ nepujd*/jinam/radsi | radsej bagetu | radsi`,
  ],
  [
    'warning-others',
    2,
    `nedoporuc* | vyhnete se | vyhybejte | obloukem | varuj* | varovan* | pozor na | dejte si pozor | bacha | neverte | nechodte | nejezdete | nechodit | neobjednav* | kdo jste ~ vyhnete | jsem jedin* ~ komu | prijde jen mne | jen mne | nekdo dalsi ~ zkusen*`,
  ],
  [
    'sarcasm',
    2,
    ` tleskam* | bravo | gratuluj* ~ k/rekord/nejhors* ~ hodin*/obsluh*/studen*/cekan* | klobouk dolu ~ za_#/tak | no super | no parada | no skvele | to je teda | humor pro | tak urcite | tak urco | urcite urcite | dekuji za nic | diky za nic | svetovy rekord | rekord ~ minut*/hodin* | fakt krasn* | aspon doufam | skoda ze | jen skoda | nechal vykvasit | pivo ~ minut | pry to tak ma | ma to tak byt | prirazka za zivot | kdo ma rad`,
  ],
  ['sarcasm', 1, `pry | kemo | hipster* | jasne | teda | 🙄 | 😒 | 😤 | jako vazne | vazne | fakt | to jako | asi`],
  [
    'stars-explained',
    2,
    `# hvezd* jedna | hvezdick* ~ za/davam/protoze/jen | # hvezd* za/protoze | # hvezd* jedna | hvezdy, jedna | hvezd* za ~ druh*/tret*/jedn* | jedna hvezd* ~ za | hvezdicku ~ jen/protoze | hvezd* ~ jen_proto/aby | jedna za | kdyby slo dat nula | nula hvezd* | minus hvezd*`,
  ],
  [
    'but',
    0.5,
    `ale | jenze | bohuzel | jenom | jen | akorat | nicmene | avsak | skoda | presto | pritom | o to vic | kazi | zato | a kdyz | nelibilo se | nepacilo sa | pak`,
  ],
  [
    'said',
    0.5,
    `pry | rekl* | rekla mi | rekli | povedal* | tvrdi* | odpovedel* | zeptal* | ptal* | ptali | ozval* se | cisnik* | servirk* | obsluh* | pani | vedouci | provozn* | slecna | prodavac* | recepc* | barman* | majitel* | kolega`,
  ],
  [
    'money',
    0.5,
    `# kc | za # | # korun | # stovek | tri stovky | stovk* | litry | dala jsem | dal jsem za | zaplatil* | zaplat*`,
  ],
  [
    'duration',
    0.5,
    `# minut* | # min | # hodin* | hodinu | hodiny | pul hodiny | ctvrt hodiny | tyden | tydny | # dni | mesic* | porad | znovu | zase | dvakrat | trikrat | potreti | dodnes | doted | vcera`,
  ],
  [
    'demand',
    1,
    `prosim o ~ vysvetlen*/vyjadren*/navrh/vrac*/omluv* | vysvetl* | ocekavam | zadam* | pozaduj* | chci ~ aby/vedet/mluvit/omluvu/zpatky/svoje | chtel* bych ~ vedet/zpatky/vysvetl*/mluvit | jak to ~ hodlate/resite/vyresi*/napravi* | napravit | omluv* | kdo ~ zodpov* | jak se to mohlo | nemuzu jit | co s tim | co navrhuj* | vedouciho | proc`,
  ],
  [
    'negation',
    0.5,
    `ne | neni | nebyl* | nikdo | nic | nikdy | nikde | zadn* | ani | bez | nema | nemel* | nemaj* | nejde | neslo | nechtel* | nedostal* | nevim | nejsou | nejsem | nefung* | nemuz* | nikoho | nicem*`,
  ],
  ['swear', 0.5, `sakra | kurva | kurv* | do prdele | prdel* | hovno | sracka | debil* | blbec | kreten* | idiot* | dement*`],
  [
    'hygiene',
    2,
    `svab* | mysi | potkan* | krysa | krysy | ze zeme | z podlahy | spinave ruce | neumyte ruce | zkazene maso | plisen v`,
  ],
  [
    'elsewhere',
    1,
    `ve vedlejsi*/vedlejsim | v podniku/restauraci/bistru/kavarne vedle/naproti | vedle ~ v/te/pekarn*/hospod*/meli/v_te | jinde | v jine/jinem/jinym | u konkurence | konkurenc* | naproti | v minulem/minulym/predchozim/predchozi | ne jako ~ v/u/ta/ten | nez ~ vedle/jinde/naproti | minuly/predchozi ~ servis/kadernik/salon | druha strana ulice | pres ulici ~ v | po tamtech | v retezci | v centru ~ me`,
  ],
  [
    'regular',
    1,
    `chodime sem ~ roky/let/od | chodim sem ~ roky/let/od | jezdime sem | jezdim k vam roky | stamgast* | sem chodime | patnact let | odjakziva | leta`,
  ],
  [
    'sarcasm',
    2,
    `zvlastni u nas/ze/jak | zajimave ze | zajimave jak | legracni ze | jak milé | jak mile od vas | jestli mate radi ~ studen*/cekan*`,
  ],
  [
    'but',
    0.5,
    `akorat | vcera | v patek | v sobotu | v nedeli | tentokrat | naposled | novy vedouci/majitel/personal | nova servirka/obsluha`,
  ],
  [
    'no-reply',
    2,
    `tak co bude s | co je s ~ moji/objednavkou/reklamaci/penezi | mel* prijet | mel* prijit | mel* dorazit | kde mam ~ | kdy konecne | porad cekam | stale cekam`,
  ],
];
