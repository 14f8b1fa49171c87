import type { Lexicon } from '../row.ts';

/** Czech and Slovak: the halves of emergencies (see concept-en.ts). */
export const CONCEPT_CS: Lexicon = [
  [
    'unwell',
    1,
    `zle | spatne ~ je/od/bylo/nam/mi/mu/ji | neni/nebylo ~ dobre | blbe ~ od/zaludk*/bricho | nevoln* | krec* | svij* | kroutil* se | kroutila | teplot*/horeck*/horecce/horecky | zimnic* | trese se | prujm* | behavk* | blil*/blije/bleje/blejt/bliji/blejem* | zvrac*/zvrat* | blinka* | hodil* savli
      | nevysl*/nevyleza*/nevychaz*/nevylezl* ~ koupeln*/zachod*/toalet* | prosedel*/stravil*/stravim*/sedi*/travim*/prolezel* ~ zachod*/koupeln*/mis*/toalet* | na zachode ~ cel*/od/noc/vcera/sedi* | objima* ~ mis*/zachod | nad misou | z postele | lezi/lezime/lezim/lezel* ~ od/cel*/doma/s/v | v posteli | polehav* | brich*/bris*/zalud*/strev* ~ bol*/krec*/zkrout*/spatn*/obracen*/pob* | boli/bolel* ~ brich*/zalud*
      | na kapack* | kapack* | infuz* | dehydrat* | slab* | omdlev* | omdl* | zkolab* | mdlob* | toci hlava | motala hlava | sipe*/sipal* | popad* dech | lapal* po dechu | popad* ~ dech | sotva ~ dych*/dech | slzi* ~ oci | skvrn* | nestoji na | nestoupne | dusi*/dusn* | spatne ~ dych* | natek*/otek*/opuch* | vyrazk* | pupin* | kopriv* | osyp* | svedi* | zezelenal* | nemocn*/marod* | sracka/sracku/sracky ~ z/po/od`,
  ],
  [
    'medic',
    1,
    `doktor* | lekar* | pohotovost* | nemocnic* | spital* | zachrank* | zachranar* | sanitk* | zubar* | veterinar* | chirurg* | zubni ~ lekar* | stomatolog* | veterin* | sestr* na | chirurg* | kozni | dermatolog* | obvodni* | ambulanc* | antibiotik* | kortiko* | recept na | rentgen* | tetanov* | prvni pomoc* | neschopenk* | lekarnic* | lekarn* | na jip* | urgent | urgentni prijem`,
  ],
  [
    'ate',
    1,
    `jedl*/jist/jime/snedl*/snist | dal*/dali/dala jsme/si/jsem ~ k/tu/ten/tatarak*/rizek/kure/rybu/sushi/burger/polevk* | po vas* | po vecer*/obed*/snidan*/jidle/kureti/rybe/sushi/tatarak*/burger*/rizk*/zmrzlin*/zakusk*/chlebick*/majonez*/majolk* | z vaseho/vasi/vasich | u vas ~ jedl*/vecer*/obed*/snid*/pil*
      | tatarak* | kure* | ryb* | sushi | krevet* | slavk*/musle | ustric* | majonez* | tiramisu | zmrzlin* | chlebick* | kebab* | hamburger* | burger* | rizek/rizky/rizku | vecere/veceri | obed/obedu/obede/obedy | omack* | polevk* | raut* | grilov* | pil*/vypil* | napil* | polkl* | lahudk* | salat*`,
  ],
  [
    'several',
    1,
    `vsich* | oba/obe/obema | cela rodina/parta/tabule/firma/skupina/trida/kancelar | cely stul/oddil/zajezd | ctyri/tri/pet/sest/sedm/osm z | z # | ze # | ze ctyr/tri/peti/sesti | # lidi/hostu/kolegu/deti | kazdy kdo | pulka/polovina ~ nas/firmy/hostu/stolu/party | manzel i ja | ja i manzel* | my vsichni | vsem`,
  ],
  [
    'people',
    1,
    `manzel* | pritel* | dcer* | syn | syna | synovi | synek | syncek* | kluk/kluka/klukovi | holk*/holcic*/holcick* | dite/diteti/ditete/deti/detem | miminko/mimino/mimi* | mam*/maminc* | matk* | tat*/tatink*/tatov* | otec/otce/otci | babi* | babick* | ded*/deda/dedou*/dedeck* | bratr*/brach* | segr*/sestr* | kamarad*/kamos* | neter* | synovc* | vnuk*/vnuck*/vnouc* | zena/zene/zenu | muz/muzi/muze ~ | teta/tetu/tete/stryc* | kolegyn*/kolega/kolegu/kolegovi | host/hosta/hostovi
      | pani | pan/pana/panovi | duchod* | male*/mala/maly | mi | me | mne | ji | mu | nam | nas | pes/psa/psovi/pejsk*/fenk* | kocour*/kock*`,
  ],
  [
    'contained',
    1,
    `plaval*/plave | bylo/byly/byla/byl ~ v/ve/tam/uvnitr/mlek*/orech* | v tom bylo/byly/byl | nasel/nasla/nasli | mel*/ma ~ v_sobe | obsahov* | obsahuje | plne/plna/plny | dostal* ~ s/normalni/klasick* | donesl*/prinesl*/dal* ~ normalni/klasick*/s | smazil*/smazen* | obalen* | posypan* | polit* | ukazalo se | nakonec | zjistil* | uvnitr | v nem | v nich | v ni | z normaln* | prece jen`,
  ],
  [
    'hurt',
    1,
    `uklouz*/sklouz* | zakopl* | upadl*/spadl*/spadnul*/padl* | sletel*/zletel*/slitl* | skacel* | rozplac* | prastil* se | bouchl* se | uder* se | narazil*/narazen* | zlom* | zlam* | zlomenin* | praskl* | vyvrtl*/vymkl*/vykloub* | podvrt* | opar*/popal*/spalil*/spalen*/popalenin* | rizl*/rizn*/porez*/poriz*/rozriz*/rozriznut* | bodl* | krvac*/krev/krve/krvi/krvav* | steh* | siti/sili/sesit*/zasiv*/zasit* | modrin* | boule/bouli | otres* | rozbit* ~ hlav*/nos/bradu/koleno/kolena | rozbil* si | privr*/prisk*/skrip* | zasek* ~ prst*/ruk*/noh*
      | rozdrt* | rozmack* | trefil*/trefila ~ do/me/ho/syna/dceru | dopadl* na | kopl*/kopan* | probil*/probij* | elektri* | slez*/sloupl* ~ kuz* | puchyr* | hnis*/hnisa* | zanicen*/zanet* | infekc* | otrav* krve | absces* | jizv* | nemuze/nemuz*/nemohl*/nemoh* ~ chodit/vstat/postavit/hybat/hejbat/stoupnout/hnout/spat/videt/otevrit | kulha* | brni*/necit* ~ ruk*/noh*/prst* | pokousal*/kousl*/kousnut*/pokousan* | poskrab* | dusil*/dusi*/zaskoc* | vlasy ~ vypad*/zustal*/padaj* | slitli | lezi na zemi | bezvedom* | pohmozd* | narazen*`,
  ],
  [
    'fixture',
    1,
    `regal* | polic* | cedul* | strop* | dlazdic*/dlazb* | reprodukt* | reprak* | lustr* | lamp* | svetl* | zrcadl* | dver* | vrata/vratech/vraty | brank*/brana/brany | zabradl* | schod* | schud* | eskalator* | vytah* | zebrik* | houpack* | skluzav* | prolez* | hrad ~ nafuk* | nafukovac* | trampolin* | bezeck*/bezici pas/pasu | cink*/osa/osy | lavic*/lavick* | zidl*/zidle | stolic* | palanda/palandy | postel* | slunecnik* | televiz* | skrin*/skrink* | vozik* | plot* | zed/zdi | okn* | balkon* | teras* | poklop* | kanal* | lano/lana | sedack* | sedlo/sedla | pedal* | kolo/kola | riditk* | brzd* | bojler* | kotel/kotle | topen*/topidl* | konvic*
      | zasuv* | drat* | kabel* | fritez* | trouba/trouby/troubu | prodluzovac* | rozvadec* | jistic* | pojistk* | karma/karmy/karmu | sporak*/varic*`,
  ],
  [
    'came-down',
    1,
    `spadl*/spadnul*/pada/padaj* | zritil* | sletel* | utrhl*/urval*/utrzen* | povolil*/povolen* | ulomil*/ulomen* | praskl*/prasken* | prevratil*/preklopil*/prevrhl* | propadl* | odpadl*/upadl* | chybel*/chybi | neprisroub*/nedotazen*/nezajist*/neupevn*/nepriprav* | drzi ~ silou/vlasku/jen/na | visi na | vikla*/kyve*/kejve* | rozbil*/rozpadl*/rozsyp* | vybuch* | kour*/dymi* | jiskr* | taje/tavi*/tav* | bzuc*/prask* | syci* | brni* | kope/kopl* | probij* | holy/hole drat*`,
  ],
  [
    'treatment',
    1,
    `nehty/nehtu/nehet/nehtech | manikur* | pedikur* | kuzick* | ras*/rasy/rasach | oboci | depilac*/vosk* | tetov*/tetovac* | pierc* | piercing* | kyselin* | vyplne | botox* | rty | laser* | masaz* | peeling* | odbarv*/zesvetl*/melir* | barv* na | trval* | keratin* | kaderni* | holic* | barber* | brit*/zilet* | strojek/strojkem | nastroj*/nuzky/nuzkami | jehl* | zubar* | korunk* | plomb* | implant* | trhani | hygienist* | fyzio* | injekc* | gel* | lepidl* | prodluzov* | solari* | saun* | bazen* | virivk* | steril* | kosmet*`,
  ],
  [
    'staff',
    1,
    `vedouci* | majitel* | sef | sefa | sefem | provozn* | cisnik* | servirk* | obsluh* | barman* | kuchar* | vyhazovac* | ochrank* | sekurit* | hlidac* | ridic* | kuryr* | poslicek | rozvazec* | recepcni* | trener* | instruktor* | lektor* | maser* | holic* | technik* | mechanik* | pokladni* | prodavac* | zamestnan* | vas ~ clovek/chlap/kolega/pracovnik/kluk/zamestnanec | kolega | uklizec* | sprav* | domaci | doktor | tater* | ucitel* | portyr* | personal*`,
  ],
  [
    'touch',
    1,
    `saha*/sahl*/sahnul* | dotyk*/dotkl* | hlad* ~ po/me/ji | ruka/ruku/ruce na/kolem/pod/po | osaha*/ohmat* | polib*/libal*/pus* na/me | placl*/placn*/poplac* | stip* | zad* ~ placl*/sahal* | zadek/zadku/prdel*/zadnici | prsa/prsou/nader* | koleno/kolen*/stehn* | tlac*/tiskl* se ~ na/ke | jestli ~ pritele/kluka/klucka | ma/mas/mam ~ pritele/kluka | plavkach/podprsen*/kalhotk*/spodnim/nahy/naha/nahou/nahe/svlek* | k sobe domu | na pokoj ~ pozval*/at/pojd* | moje/jeji/me cislo
      | fotk* ~ nahy/naha/nahou/nahe/bez/pinda/penis* | pindik*/penis* | pise*/psal* ~ v_noci/soukrom*/dcer*/pozde/mi_na | sleduje/sledoval*/sel za | ceka*/cekal* ~ venku/u_auta/pred | nenechal* na pokoji | zablokoval*/zastoupil* ~ dvere/cestu | mrk* na | olizov* | natac*/fot* ~ me/ji/dceru/pod/prevlek* | kouka*/cumel*/cucel*/divil* ~ prevlek*/sprch*/nah*/prsa/vystrih | vlezl* ~ kabin*/sprch*/pokoj* | bydlim/bydlis/bydlite sama | sedi ~ naproti/pred_domem/dodavce | sexy | milack* | kocic*/kotatk*/broucku`,
  ],
  [
    'violence',
    1,
    `srazil*/srazen* | uhodil*/uderil* | prastil* | vrazil* | strcil* | strc* do | mlat* | bil/bili/bije/zbil* | kopl*/kopal* | chytl*/chytil*/popadl* ~ za/pod/kolem | za vlasy/krk/ruku/limec/flig* | pod krkem | pod krk | skrt* | tahl*/tahnul*/vytahl*/vyvlekl*/vlekl* ~ ven/za | hodil* ~ o/na/ze/mnou/nim | shodil* | o zed/dvere/futra/zem | ze schodu | zkroutil* | fack* | pesti* | loket/loktem | plivl*/plival* | hroz*/vyhroz* | lahv* po/do/hlav* | nuz*/nozem | steh* | zlomeny nos | monokl* | peprak*/peprov* | drzel* na zemi | klekl*`,
  ],
  [
    'group',
    1,
    `svetlejs* | tmavs* | tmavy/tmave/tmavou/tmavi | plet*/pleti | snedy/snede/snedou | barva/barvu kuze | prijmen* | jmeno ~ cizi/znelo/zni | satek/satku/satkem | modlit* | cizi ~ rec*/jazyk* | mluvi*/mluvil* ~ romsk*/ukrajinsk*/rusk*/arabsk*/vietnamsk*/anglick*/polsk*/madarsk*/jinou_reci/cizim | dve zeny | dva kluci/muzi/chlapi | drzel* ~ za_ruce | jeji zena | jeho muz/manzel | vozik*/vozicku/vozickar* | berl*/berlich | bila hul | bilou hul* | obrn* | downov* | autist*/autism* | tourett* | kokta* | znakov* | hluch*/neslys* | slep*/nevidom* | naslouchatk*
      | protez* | amput* | indove/indy | arabove/araby | afrika* | ukrajinc* | polaci/polaky | rumun* | epilep* | tehotn* | kojen*/kojila/kojim/kojit* | vodici*/asistenc* | z afriky/indie/ukrajiny/syrie/rumunska/nigerie | uprchlik* | cizin* | indick*/indove | mentaln* | postizen* | handicap*`,
  ],
  [
    'refused',
    1,
    `plno | obsazen* | zadne mist* | neni misto | nemaj*/nemate mist* | rezervovan* | poslal*/posilal* nas/me/ho/ji ~ pryc/jinam/ven | at odejd*/jdem*/jdeme/jdu/zaplat*/odej* | zaplat* predem | zalohu predem | hlidal* nas | chodil* za nami | prohledal*/prohledava* | prosakoval* tasku | tasky ~ kontrol*/ukaz* | presadil*/presunul* nas | dozadu | ke/u zachod* | bokem | desi/strasi* ~ deti/hosty/lidi | rusi*/vadi* ~ host*/zakazn*/ostatn* | ostatni host*/zakazn* | ostatnim | nase klientela | tady ne | sem ne | nesmi/nesmim/nesmeli/nesmela | nepust* | vykaz* | vyhod* | misto se nasl* | naslo se | pak ~ prisl*/vesl*/usad* | po nas prisl* | hned ~ usad*/posad*/stul/misto
      | nevezm*/nevzal*/nevzala | nebere*/neberem* | neobslo*/neobslu* | prekaz* | jineho podnik* | nikdo ~ tak/nevyhodil/neposlal`,
  ],
  [
    'strangers-purchase',
    1,
    `nekdo ~ koupil*/nakoupil*/plat*/utratil*/vybral*/objednal*/pouzil* | nakoup* ~ kart*/za_# | moji kartou | v rumunsku/polsku/anglii/cine/indii/zahranic*/americe/turecku | v zahranici | banka ~ zablok*/volal*/pozastav*/stopla/upozorn* | kart* ~ zablok*/zneuz*/kopirov*/naklonov*/okopirov* | platby ktere/co ~ nedel*/neznam | neznam* platb* | jsem nedelal* | nic takov* jsem | nebyl* jsem to ja | skimov*/skimm* | odchaz* ~ penize/platby`,
  ],
  [
    'card-here',
    1,
    `vas* terminal* | terminal* | jen u vas | jedine u vas | naposled* u vas | platil* ~ u_vas/u/kartou | placeni u vas | po platbe | po zaplaceni | vas* eshop* | vas* e shop* | vas* web* | u vas ~ kartu/kartou/platil* | kartu ~ u_vas/vytah*/dal*`,
  ],
  [
    'view',
    1,
    `prihlasil*/prihlas* | otevrel* | kliknul*/klikl* | rozklikl* | odkaz* | priloh* | mail*/email*/e_mail* | zprav* | newsletter* | v kopii | uctenk* | faktur* | na obrazovc* | tablet* | aplikac*/apce/appce/apka | profil* | ucet/uctu/uctem | soubor* | tabulk* | flashk* | notebook* | kontejner*/popelnic* | obalk* | dopis* | balik*/balic* | prisl* ~ mi/nam/misto | poslal* jste | preposl* | potvrzen* | pdf | vygoogl* | na nastenc* | v knize | kouka* na | vidim | vidi | na papir*`,
  ],
  [
    'stranger',
    1,
    `nekoho jineho | cizi/ciziho/cizich/cizimi/cizimu | jine* ~ host*/zakazn*/pacient*/klient*/clovek*/lidi/pani/pana | ostatnich | jinych lidi | vsech ~ host*/zakazn*/clenu/pacient*/klient*/ostatn*/lidi/rodic* | vasich ~ zakazn*/host*/klient* | nejake/nejakeho/nejaky/nejaka ~ pani/pana/pan | nejake/nejakeho | neni moje/muj | nejsem ja | ktera neni moje | neznam | koho neznam | kdo kouka | kdo ~ vidi ~ moje/me/muj | # jmen | # lidi | stovky lidi | cely seznam | seznam`,
  ],
  [
    'pdata',
    1,
    `adres* | telefon* | cisl* ~ telefon*/uct*/kart*/pas* | datum* narozen* | rodn* cisl* | rodna cisla | pas/pasy/pasu | obcansk*/obcank* | dokla* | ucet/uctu ~ cisl* | karet | zdravotn*/diagnoz*/vysledk*/zprava z | lekarsk* ~ zprav*/zazn* | recept* | vyplat*/mzd* | smlouv* | jmen* | e maily | maily | objednavk* | rezervac* | udaj* | fotk* ~ pacient*/klient*/deti | hesl* | karta pacienta | posudek`,
  ],
  [
    'confined',
    1,
    `na zachod*/toalet*/vecku/wc | ve/z vytahu | ve sprse | v kabin* | v satne/satnach | v garaz* | na parkovist* | v parkovac* | ve/v obchod*/prodejne/krame | ve fitku/posilovne | v saun* | na schodisti/chodbe | na dvore | ve sklep* | uvnitr | v koupelne | v pokoji | v budove/dome/baraku/objektu | tady | mezi patry | na terase/balkone | v podniku`,
  ],
  [
    'wont-open',
    1,
    `nejde/nejdou ~ otevrit/odemknout/ven/zvednout/odjet | neotevr*/neotvir* | zasekl*/zasek*/zasekan* | zamcen*/zamkl*/zamknut*/zamkli | zavren*/zavrel*/zavreli | zamek ~ protac*/nejde/prask*/rozbit* | klik* ~ zustal*/upadl*/rozbit*/odpadl* | zhasnut*/zhasl*/zhasli/tma | vsichni ~ odesl*/pryc/domu | nikdo tu/tam neni | nemuz* ~ ven/odjet/pryc/vyjet | nedostan* | zapnul*/zapli alarm | zavora | rolet* ~ dole/stazen* | uvezn* | uvizl* | protaci`,
  ],
  [
    'access',
    1,
    `klic/klice/klicu/klicem | krabick* | schrank* na klic* | trezor* | kod/kodu/kodem | pin | branka/brana/branku/branu | vchod* | dver* | recepc* | zvonek/zvonk* | zvonim* | karta ~ od/pokoj* | apartman* | pokoj* | ubytovan* | check in | penzion* | byt/bytu | hotel*`,
  ],
  [
    'fails',
    1,
    `prazdn* | zadny | zadne | neni tam | nejsou tam | nefung* | nejde | neplati/neplatn* | spatny kod | sviti cerven* | cervene | pipa | nikdo | nebere*/nezved*/nezveda* | nedovol* | vypnuty | zamcen* | tma/tmou/zhasnut* | zavren* | nereag* | uz ~ nekdo/obsazen*/bydli/spi | obsazen* | nema* ~ rezervac*/nas | neexist*`,
  ],
  [
    'night',
    1,
    `pulnoc* | noc/noci | v noci | jedenact/jedenacta/jedna rano | # hodin vecer | vecer | tma | mrzne | mraz | prsi | leje | snezi | zima | kufr* | zavazadl* | batoh* | spi | deti | miminko | dite | prileteli/prijeli | prave prijel* | posledni vlak/bus | na chodniku | na ulici | pred dvermi | pred domem | pred barakem | minus # | stojime | stojim`,
  ],
  [
    'deadline',
    1,
    `za # minut*/min/hodin* | za hodinu | za pul hodiny | za dve/tri hodiny | v # | ve # | do # | od # | zacina*/zacneme/zacne | dnes/dneska | vecer | odpoledne | rano | kazdou chvil* | uz ~ tu/tady/jsou/sedi/ceka* | prijdou/prijizd* | prichaz* | odlet*/leti/letadlo | vlak* | autobus* | v poledne | za chvil* | hned ted | prave ted`,
  ],
  [
    'occasion',
    1,
    `oslav* | narozk*/narozenin* | svatb*/svateb* | pohreb*/pohrb* | smutecn* | krtin*/krest* | nevest*/zenich* | obrad* | kostel* | vyroc* | prijiman* | rozluck* | promoc* | maturit* | hoste/hostu/hosti | prekvapen* | raut*/catering* | dort* | kytic*/kytk*/kvetin* | venec/vence | saty/satu/saty | oblek* | prstyn*/prsten* | inzulin* | lek/leky/leku | sunar*/umele mleko/umeleho mlek* | inhalator* | ples`,
  ],
  [
    'not-here',
    1,
    `neni ~ tu/tady/hotov*/nikde/doma/nikdo | nejsou ~ tu/tady/hotov*/nikde | nikde | neprisel/neprisla/neprislo/neprisly/neprijel* | nedorazil* | nedovezl*/neprivezl*/nedorucil*/nedoruc* | porad/stale nic | porad/stale ~ nikde/neni/nemam*/cekam* | kde je/jsou/mame/mam | ridic ~ nema/neni/nejede/nebere/tvrdi | kuryr ~ nema/neni/nejede/nebere/ztratil | ztratil* | prodal* ~ jinemu/nekomu | spatny dort/dorty | spatne jmeno | rozmackn*/rozbit*/vzhuru nohama | pise ~ doruceno/dorucen* | nema* ~ zadny/zadne/nas | zamceno | zavreno | nikdo ~ neprisel/neprijel/nic`,
  ],
  [
    'right-now',
    1,
    `prave ted | zrovna ted | prave | zrovna | v tuhle/tuto chvili | v teto chvili | momentalne | ted ~ stojim*/sedim*/jsem/jsme/cekam*/tu | pisu ~ zevnitr/odsud/z_vytahu/ze | porad tu/tady | stale tu/tady`,
  ],
  [
    'plea',
    1,
    `pomoc | pomozte | prosim ~ pomoc/pomozte/rychle/nekdo/zavolejte/honem/hned/ihned | zavolejte | volejte | ozvete se ~ hned/ihned/rychle | okamzite | ihned | rychle | honem | nalehav* | urgentn* | co mame delat | co mam delat | co ted | zvednete to | vemte to | poslete nekoho | nekdo | spech*`,
  ],
  [
    'history',
    1,
    `po ~ operac*/urazu/padu/mrtvic*/mozkov*/nehod*/porod* | pred lety | kdysi | bal*/bojim ~ zubar*/jehel/letat | bolav* kolen* | s bolavym | po zlomenin* | v sadre ~ muze/lze/da/jde | s berlemi ~ muze/da/jde`,
  ],
  [
    'legal',
    2,
    `advokat* | zastupuje nas/me | nas ~ zastupuje | zastupuji ~ klient* | pravnik*/pravnic* | pravni* ~ zastup*/krok*/cest*/porad*/oddelen*/moc* | zalob* | zazal*/zaluj* | soud/soudu/soudem/soudni/soudne | u soudu | predzalob* | vyzv* ~ k/dostan*/obdrz* | pojistovn* | pojistk* | odskodn* | nahrad* ~ skod*/ujm* | nemajetkov* | bolestn* | trestni* | oznameni | policii/policie/policajt*/policist*/mestsk* policie | mestak* | protokol* ~ polic*/sepsan* | prestup* | paragraf* | zakonik* | zakon* ~ ochran*/spotreb* | ombudsman* | exekuc*/exekutor* | vymah* | svedk*/svedec* | znalec*/znaleck* | uschovejte ~ zaznam* | zaznam* ~ kamer*/uschov*/smaz*/zajist* | kamerov* zaznam* | lekarsk* zprav* ~ mam*/prilozim/mame | dtest | ublizen* | nedbalost* | odbory`,
  ],
  [
    'inspection',
    2,
    `hygien* ~ krajsk*/stanic*/kontrol*/nahlas*/oznam*/podnet*/prijd*/pracovnic* | krajske hygien* | hygienik* | hygienu ~ vas/volal*/zavolam/poslu/na | kontrol* ~ probehne/prijde/prijdou/ohlasen*/zitra/dnes/urad* | inspekc*/inspektor* | coi | szpi | veterinarn* ~ sprav*/dozor*/kontrol* | hasic* ~ kontrol*/prevenc* | pozarni* ~ kontrol*/prevenc*/dozor* | stavebni* urad* | zivnostensk* urad* | zivnostnik* ~ urad | odbor ~ zivnosten*/kontrol*/zdravot*/urad* | mame hlaseni | obdrzeli jsme ~ podnet/hlaseni/stiznost | podezreni ~ na | pod osmnact | financn* ~ urad*/sprav* | oip | suip | berna/bernak* | celni* sprav* | celnic* | urad* ~ kontrol*/podnet* | mestsk* urad* ~ podnet*/odbor | uoou | cizineck* policie`,
  ],
  [
    'press',
    2,
    `novinar*/novinark* | redakc*/redaktor* | reporter* | reportaz* | televiz* ~ pripravuj*/natac*/toc*/region*/vysila*/stab* | pro ~ televizi/noviny/denik/rozhlas/magazin | vysilame/vysila/odvysil* | sloupek/sloupkem/sloupku | rozhlas* | denik* ~ pise/region*/pripravuj* | clanek ~ vyjde/pripravuj*/pisu | pisu clanek | chystam* clanek | uzaverk* | vyjadrit/vyjadreni ~ do | vase vyjadreni | podcast* | stab | toc* o vas | natac* o vas | zverejnim*/zverejn* | investigativ* | influenc* | sledujicim`,
  ],
  [
    'spreading',
    2,
    `sdilejte/sdilej/sdilete | preposilejte | at se to siri | at to vsichni vid* | bojkot* | petic* | video ~ komentar*/nize/vlakn*/dukaz | vlakno | viral* | smazou/smazete/zmizi ~ nez | nez ~ smazou/smaznou/zmizi | rozsir*`,
  ],
  [
    'fire-gas',
    2,
    `hlasic* ~ oxid*/co/plyn*/kour*/pipa*/baterk*/vypnut* | oxid* uhel* | detektor* | alarm ~ baterk*/vypn* | citit/cejtit/citim*/cejtim/smrdi/smrad/pach/zapach ~ plyn*/spalen*/kour*/horel* | plyn ~ citit/syci/unik*/smrdi | spalenin*/spaleninou | kour ~ ze/z/v/vali/jde/od | kouri se ~ z/ze | dymi* ~ z/ze/se | hori | pozarni ~ schodist*/vychod* ~ retez*/zamcen*/zavren* | vybuch* | bouchl* | chytl* ~ zaves*/zaclon*/ubrus | jiskr* | unikov* ~ zamcen*/zatarasen*/zastav*/retez* | nouzov* ~ zamcen*/zatarasen*/zastav*/vychod_je | hasic* pristroj* ~ prosl*/chybi/prazdn* | vychod ~ retez*/zatarasen*`,
  ],
  [
    'unsafe',
    2,
    `vydal* ~ dceru/syna/dite/vnucku/vnuka | neni na seznamu | brzd* ~ podlah*/propad*/selhal* | pedal ~ podlah*/propad* | odstavn* pruh* | chlor/chloru/chlorem | predavkov* | cizi jmeno ~ lek*/prask*/krabic* | upustit ~ stolu | spatn* ~ lek/leky/davk*/prask* | jine leky | vydal* ~ lek*/dite/ditete/vnuka/vnucku/syna/dceru ~ ciz*/spatn*/jin* | cizimu ~ dite/syna/dceru | zapomnel* ~ dite/syna/dceru/deti ~ na/v/u | nechal* ~ dite/syna/dceru/deti ~ sam*/bez_dozoru | utekl* ~ pes/dite/kluk/fen*/kock* | pes/kocka/fenka/kocour ~ utek*/zemrel*/umrel*/uhynul*/prehrat* | plavcik* | topil*/tonul*/utopil* | pod vodou | azbest* | injekcn* strikack*/jehl* | strikack* ~ v/na/pod/pisk* | hole drat* | jed na ~ krysy/potkany/mysi | otrav* | fekali* | splask* | pas ~ nesel/nefung*/detsk* | bez prilby | opil* ~ ridic*/instruktor*/za_volant* | ridic ~ opil*/usnul*/telefon*/mobil* | nechci zit | skoncovat | zabiju se`,
  ],
  [
    'assault',
    2,
    `vim ~ kde_bydl*/kde_park*/kdy_konc*/kudy_chod* | pockam si | pockame si | prijdeme si | prijdu si ~ pro/na | zabiju/zabijem/zabijeme ~ vas/te/ho/je | rozbiju ~ hubu/vam/to/drzku/ti | dostanes/dostanete ~ pres/do | budete litovat | toho budete ~ | podpal* | zapali* | hlavu o ~ futra/zed/dvere | srazil* ~ hlav*/k_zemi/na_zem/schod* | peprak*/peprov* | drzel* ~ krkem/na_zemi/pod | vrazil* ~ do/mu/mi/ji/pest*/fack*`,
  ],
  [
    'wrong-charge',
    2,
    `z karty ~ misto | misto # | visi ~ dvakrat/trikrat/dve/tri | odesl*/stazen*/stahl*/stahn*/strhl*/strzen*/strhav* ~ dvakrat/trikrat/ctyrikrat/znovu/dve/tri/porad/dal | dvakrat/trikrat ~ zaplatil*/stejn*/strzen*/stazen*/odesl*/castk*/platb* | dve/tri ~ stejne/platby/transakce/blokace | zamitnut* ~ znov*/platil*/dvakrat/presto | zaplatil* znovu | platil* znova/znovu | zrusil* ~ strhav*/stahuj*/platim | porad/stale ~ strhav*/stahuj*/strhavate/stahujete | do minusu/debetu | v minusu | vybilil*/vycucl* ~ ucet | o nulu/rad vic* | nulu navic | # misto # | cizi ucet/uctenk* | za cizi/vedlejsi stul | blokac* ~ dvakrat/porad/znovu/dve | na najem`,
  ],
];
