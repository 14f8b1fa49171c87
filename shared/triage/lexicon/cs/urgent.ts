import type { Lexicon } from '../row.ts';

/** Czech and Slovak: everything else that cannot wait for morning. */
export const URGENT_CS: Lexicon = [
  [
    'assault',
    2,
    `uhodil* | uderil* | prastil* | strcil* do/me | skrtil* | zbil* | zmlatil* | napadl me/nas/ho/manzel* | napadla me/nas
      | kopl*/kopnul* ~ do_me/me/ho/syna | facku | chytl*/chytil* me/ho/ji ~ za/pod | vyhrozov* | vyhrozuj*
      | ochrank*/vyhazovac* ~ hodil*/zkroutil*/mlatil*/chytil*/srazil*/povalil* | plivl* na/po/do | fyzicky | zkroutil*
      | vim kde bydlite | zapalim | to si odskacete | nuz/noze ~ vytah* | hodil* po ~ mne/me/nas/manzel* | prala | rvacka
      | dal mu pesti | pesti | nasypal* ~ do piti`,
  ],
  [
    'harassment',
    2,
    `sahal* ~ na/po/me/mi | osahav* | ohmatav* | obtezov* | obtezuje | dotykal* se | placl* ~ po/pres | sexual* | sledoval* me/ji
      | sleduje me | pronasled* | natacel*/fotil* ~ me/nas/ji | bez meho/nasi souhlas* | bez souhlasu | uchyl*
      | pise mi ~ zpravy/na/porad | nevhodn* ~ poznamk*/navrh* | skryt* kamer* | kamer* ~ na/v ~ zachod*/pokoj*/sprch*/kabin*
      | fotka ~ mě/me ~ bez | poslal mi ~ fotk* | slintal* | chlipn* | oplzl* | sexisti*`,
  ],
  [
    'group',
    1,
    `cikan* | rom | romove/romu/roma/rome/romy/romsk*/romka/romku/romky | cernoch* | cernos* | muslim* | zid/zide/zidy/zidovsk*
      | ukrajin* | vietnam* | arab* | satek/satku | hidzab* | hijab* | barv* pleti | snedy/snedou/tmavsi/tmavou | gay/gaye/gayove
      | lesb* | teplous* | homosex* | pritelkyni jsme | vozick* | vozik/voziku/vozikem | postizen* | autis* | cizin* | prizvuk*
      | vodici* ps* | asistencni* ps* | downov* | kojim/kojit/kojila | romsky | ukrajinsky | arabsky | rusky | vietnamsky
      | snedou/snedi`,
  ],
  [
    'refused',
    1,
    `neobslouz* | odmitl* | nepustil* | nevpustil* | vyhodil* | vykazal* | vyvedl* | uzavren* spolecnost | obsazeno | bylo plno
      | takove/takovy/takovych/takovejm ~ nechce*/neobsluh*/nebere*/tu/tady | lidi/lidem jako | jako vy | najednou ~ plno/obsazen*
      | nikdo si nesedl | restaurace byla ~ prazdna | otocil* nas | jakmile/jak ~ slyseli/videli/uvideli/zjistili
      | najednou ~ zavren*/nebyl*/dosl*/neni | kuchyn* ~ zavrena/zavreli | u vedlejsiho stolu ~ nosili/sedeli/jedli`,
  ],
  [
    'discrimination',
    2,
    `rasis* | rasov* | diskrimin* | xenofob* | homofob* | antisemit* | kvuli barve/puvodu/viře/satku/vozik*/prizvuk*
      | tady se mluvi cesky | mluvte cesky | bezte/jdete/vratte ~ odkud | lidi jako vy | cikany ~ neobsluh*/nebereme/nechceme/tu
      | cenu pro cizince | protoze ~ jsme/jsem/je/mam ~ rom*/cerno*/muslim*/vozick*/gay*/ukrajin*/cizin*/neslys*/nevidom*/satek
      | vodici* ps* ~ nesmi/ven/nepust* | s kocarkem ~ vyhodil*/nepust* | na vozicku ~ nepust*/neobslouz*/vyhodil*`,
  ],
  [
    'minor',
    1,
    `nezletil* | mladistv* | trinactilet* | ctrnactilet* | patnactilet* | sestnactilet* | sedmnactilet* | # lete* | skolak*
      | syn* ~ # let | je # let`,
  ],
  [
    'alcohol',
    1,
    `nalil*/prodal*/dal*/podal*/naleva*/prodava* ~ alkohol*/pivo/piva/rum*/vodk*/panak*/drink*/vino/peprmint* | bez obcanky | opil*
      | opily`,
  ],
  [
    'wrong-charge',
    2,
    `strzen*/strhl*/strhnul*/strhla/odectl*/odecten* ~ dvakrat/trikrat/ctyrikrat/znovu/misto/krat/neopravnen*
      | dvakrat/trikrat/#_krat ~ strzen*/strhl*/zaplacen*/odecten* | neopravnen* ~ platb*/strz*/trans* | dvojit* ~ platb*/strz*
      | zmizel* ~ z uctu | misto # ~ strhl*/strzen* | o nulu vic | porad/stale/znovu ~ strhava*/chodi/odchaz* ~ platb*
      | z karty ~ porad/dalsi`,
  ],
  [
    'charge',
    1,
    `strzen* | strhl* | strhnul* | strhava* | odectl* | odesl* | platb* | platil* kartou | terminal* | namarkov* | platby | platbu
      | strhavaj*`,
  ],
  [
    'times',
    1,
    `dvakrat | trikrat | ctyrikrat | petkrat | # x | #x | # krat | znovu | misto | jeste jednou | vickrat | nekolikrat | dvojit*
      | dalsi platb* | porad ~ chodi | uz # | uz druh*/treti/ctvrt*/pat* | opakovane | stale dokola`,
  ],
  [
    'bank',
    1,
    `banka/banky/bance/banku/bankovnict* | appce | apce | aplikaci banky | z karty | z uctu | na uctu | vypis* | kartou
      | internetove* bankovnict*`,
  ],
  [
    'fraud',
    2,
    `vydava* se za | vasim jmenem | falesn* ~ strank*/profil*/ucet/web/eshop | naklonovan* | zneuzil* ~ kart*/jmen*
      | ukradl* ~ penez*/kart*/kolo/telefon/mobil/kabel*/task* | ukraden* | cislo karty ~ chce*/pry/zada*
      | poslal* zalohu ~ ucet/neznate | ucet ~ neni_vas/nepatri_vam | vylakal* | zaplatil* ~ moji kartou | moji kartu ~ nekdo/pouzil*
      | nekdo pouzil ~ kartu | falesn* ~ poukaz*/voucher* | nekdo vola ~ hostum/za_vas`,
  ],
  ['fraud', 1, `podvod* | okrad* | kradez | zlodej* | oskubal*`],
  [
    'data-leak',
    2,
    `osobni* udaj* | gdpr
      | cizi/cizich/cizimi/jinych/ostatnich ~ rezervac*/udaj*/data/dat/objednav*/faktur*/mail*/pas/pasy/telefon*/hostu/zakazniku/adres*
      | unik* ~ dat/udaj* | uoou | sken*/kopi* ~ obcan*/pas*/dokla* | cisl* karet | databaz* ~ hostu/zakazniku
      | v kopii ~ adres*/vsech/mail* | vidim ~ udaje/rezervace ~ jin*/cizi*/vsech`,
  ],
  ['data-leak', 1, `soukrom* | rodn* cisl* | ochran* udaju`],
  [
    'stuck-now',
    2,
    `zamkl* ~ me/nas/uvnitr/jsem/jste | zamkli/zamknul* ~ me/nas | zamceni/zamcena/zamceny/zamceny ~ uvnitr/v/na/jsem/jsme
      | nemuz* ~ ven/dovnitr | nedostan* se/me ~ ven/dovnitr/do | nemuzeme se dostat | dostat dovnitr/ven
      | kod ~ nefung*/nejde/neplat*/nebere/nesedi | klic/karta/klice ~ nefung*/nejde/neotvir* | uvizl* | uvezn* | zasekl* ~ vytah*
      | vytah* ~ stoji/zasekl*/uvizl* | stul ~ dali/pustili/prodali/obsazen* | dali ~ stul ~ jinym/nekomu | zadna rezervace ~ neni
      | rezervac* ~ nemaj*/neexist*/nevidi/nenasli/neni | co s nami | nemame kde spat | nemame kam
      | auto ~ zamcen*/zavren* ~ garaz*/parkov*/dvor*
      | zustal* ~ uvnitr/v_pokoji/u_vas ~ leky/inzulin/pas/klice/penezenk* ~ let/vlak/letadlo/odjizd* | nemame klic* | nikde nikdo
      | recepce ~ zavren*/prazdn*/tma/zamcen* | v pokoji nekdo ~ je/bydli/spi | pustili ~ nekoho na nas stul
      | nas stul ~ dali/pustili/obsad* | nejde elektrina | netopi ~ mimin*/dite | visime | jsme zavreni | nepusti nas
      | vytah* ~ stoji/nejede/zustal*/mezi/uvizl* | mezi patry | jsme v nem | alarm ~ nefung*/nereag* | zavora ~ nejde/dole
      | brana ~ nejde/zavren*/zamcen*`,
  ],
  [
    'outside',
    1,
    `stojim/stojime/sedime/cekame/cekam/mrzneme/jsme ~ pred/venku/u/na | venku | prsi | mrzne | zima | pred vylohou | pred podnikem
      | pred vchodem | pred dvermi | pred hotelem | s detmi | s kufry | s malym | tma`,
  ],
  [
    'nobody',
    1,
    `nikdo ~ nebere/nezveda/neotvira/neni/nereaguje/tu/nikde/neodpovida | zvednete/zvedne/vemte ~ to/telefon/nekdo
      | volam ~ nic/porad | telefon ~ vypnuty/nezved*/neber*/hluchy | prosim nekdo | pomoc | ozvete se | zavolejte | je tam nekdo`,
  ],
  [
    'missing',
    1,
    `kde je/jsou ~ dort/jidlo/objednavka/kytice/kyticka/kuryr/ridic/pizza/obed/kytky | nejede | neprijel* | nedorazil* | neprislo
      | neprisel | neprisla | neprivezl* | nedovezl* | porad nic | stale nic | nic neprislo | pise ~ doruceno | nikde | chybi
      | nedorucil* | nema* ~ dort/kytici/objednavku/jidlo | dort/kytice/jidlo/kyticka ~ nikde/neni/chybi | melo byt | mel byt
      | mela byt | nestihl*`,
  ],
  [
    'event',
    1,
    `oslav* | narozenin* | svatb* | pohreb* | pohrbu | krtiny | krtin* | promoc* | vyroci | nevest* | obrad* | deti uz | hoste
      | diabet* | cukrovk* | inzulin* | rozlucka | krest`,
  ],
  [
    'now',
    1,
    `ted | hned | dnes | dneska | vecer | za # min* | za hodinu | za pul hodiny | uz # hodin* | hodinu | je # | je ctvrt/pul/tri
      | nejdriv | okamzite | rychle | honem | urgentn* | prave | porad | pali | posledni vlak`,
  ],
  [
    'legal',
    2,
    `pravnik* | pravnick* | advokat* | pravni* ~ zastup*/krok*/cest* | zalob* | zaluj* | zazaluj* | soud | soudu | soudem | soudni*
      | trestni* oznameni | policii | policie | policisty | policajt* | odskodn* | nahrad* ~ skod* | vymahat* | paragraf* | pojistovn*
      | predzalobni | vyzva k uhrade | soudne | pravni kroky | predam to ~ pravn* | ublizeni na zdravi`,
  ],
  ['legal', 1, `bolestne | skodu | dukaz* | zakonn* | reklamac* ~ zamitn*`],
  [
    'inspection',
    2,
    `obchodni* inspek* | coi | hygien* ~ stanic*/kontrol*/nahlas*/ohlas*/inspek*
      | hygienu/hygiene/hygienik* ~ vas/uz/volal*/nahlas*/poslu/zavolam/pise*/podnet | na hygienu | szpi | potravinarsk*
      | zivnostensk* | inspekc* | financni* urad* | urad prace | inspektorat`,
  ],
  ['inspection', 1, `nahlasim | nahlasil* | ohlasim | udam | podnet | stiznost ~ podam/podame`],
  [
    'press',
    2,
    `novinar* | redakc* | redaktor* | reportaz* | reporter* | tocime/natacime ~ pro/reportaz/o | vysilame/vysilani/odvysil*
      | v novinach | rozhlas* | do dalsiho vydani | otiskneme | uzaverk* | skryt* kamer* ~ natoc* | natocili jsme | pujde ven
      | dame/davame ~ prostor | vyjde ~ clanek/reportaz/text | zverejnime`,
  ],
  ['press', 1, `vyjadrit | vyjadreni | clanek/clanku | televiz* | podcast*`],
  [
    'spreading',
    2,
    `zhlednuti | viralni* | virál* | tisic/milion ~ videlo/lidi | sdilejte | predejte dal | posilejte dal | video ma | shlednuti
      | sdilelo uz | # sdileni | # tisic lidi | tiktok* ~ videl*`,
  ],
  [
    'spreading',
    1,
    `pozor lidi | varuj* vsechny | video ~ vsude | at to vsichni vi | screenshot* | sdili* | byvaly/byvala zamestnan*
      | delal*/pracoval* jsem ~ kuchyni`,
  ],
  [
    'countdown',
    1,
    `za # minut*/min | za hodinu | za pul hodiny | za chvili ~ zacina | zacina ~ obrad/oslava/svatba/pohreb | # minut do | do obradu`,
  ],
  [
    'ceremony',
    1,
    `obrad* | svatb* | zenich* | nevest* | kostel* | pohreb* | krtiny | narozenin* | oslav* | hoste/hosti/hostu | smutecni
      | krematori* | matrik*`,
  ],
];
