/** Czech lines told sideways: `level kind stars [reach] | text`. See oblique.ts. */
export const OBLIQUE_CS = `
urgent review 1 | Dcera ma celiakii, hlasili jsme to u objednavky i u stolu, a v te "bezlepkove" polevce plavaly nudle. Ted se svijí v kreci.
urgent message - | Dobrý den, jen pro informaci: ze čtyř lidí, co si včera dali tatarák, čtyři dnes nevyšli z koupelny. Ten pátý měl řízek.
urgent review 3 | Prijemne posezeni, svickova slusna. Akorat jsem v knedliku nasla ulomeny kus ziletky, mam to vyfocene.
urgent message - | Haló, z rozvaděče na chodbě u vás to jiskří a smrdí to spáleninou, na recepci nikdo
urgent message - | v garazi pod hotelem je citit plyn, fakt hodne, volam na recepci a nic
urgent review 5 | Nehty nádherné jako vždy, jen mi ten prst od úterka hnisá a doktorka říkala, že nástroje nemohly být sterilní.
urgent review 1 | Vyhazovac u vas srazil kamosovi hlavu o futra. Sedm stehu. Chtel si jen vyzvednout bundu.
urgent message - | maminka prave uklouzla u vas na schodech, nemuze se postavit, kde mate nekoho kdo umi prvni pomoc
urgent review 1 | Nám řekli, že mají plno. Pak přišli dva páry, světlejší než my, a místo se našlo hned.
urgent review 2 | Vedoucí sahal brigádnici na zadek a smál se tomu. Je jí sedmnáct a je to moje neteř.
urgent review 1 | Pry s vozikem ne, ze prekazime. Manzel je po urazu na vozicku tri roky a takhle ho jeste nikdo nevyhodil.
urgent message - | terminal napsal zamítnuto, tak jsem platila znova a v bance mi to teď visí dvakrát, 3 400 a 3 400. do výplaty mám stovku
urgent message - | Kartu jsem dnes vytahl jen u vas. Za hodinu mi nekdo v Rumunsku koupil telefon za 22 tisic. Zkontrolujte si terminal.
urgent message - | stojime pred barakem, pulnoc, v krabicce zadny klic, telefon nikdo nebere a deti spi na kufrech
urgent message - | Za hodinu přijdou hosté a dort s jednorožcem pořád nikde. Řidič prý žádný dort nemá. Adélce je dneska pět.
urgent message - | Jsem zavřená u vás na toaletě, zámek se protáčí, v podniku je asi zhasnuto, prosím pomoc
urgent message - | Vážení, děkuji za vstřícný dopis. Věřím, že se dohodneme jako slušní lidé. Pokud ne, do pátku obdržíte předžalobní výzvu. S úctou
urgent message - | Dobry den, ozyvam se z krajske hygieny, obdrzeli jsme podnet na vasi provozovnu. Kontrola probehne ve ctvrtek, pripravte si prosim evidenci teplot.
urgent message - | Hezké dopoledne, připravuji pro regionální televizi reportáž o vaší kuchyni, vysíláme dnes večer. Chcete se k tomu vyjádřit?
urgent message - | Přihlásila jsem se ke svému účtu a koukám na objednávky nějaké Jarmily, včetně adresy a telefonu. Kdo kouká na moje?
urgent mention - 31000 | tohle fitko zamklo holku v satne protoze nemela zaplacenou permici. video v komentari, sdilejte nez to smazou
urgent review 1 | Kadeřnice mi nechala odbarvovač tak dlouho, že mám na temeni puchýře a vlasy zůstaly v umyvadle.
urgent comment - | Kluk spadl z te vasi skluzavky, protoze chybela bocnice. Zlomena klični kost. A porad je v provozu.
urgent review 4 | Vyhled bajecny, snidane taky. Jen v noci zacal pipat hlasic oxidu a pan domaci rekl at vyndame baterku.
urgent message - | manzelka po vasi omacce natekla v obliceji a spatne se ji dycha co v tom bylo rychle
urgent review 2 | Hezky interiér, milá obsluha, dlouho jsme čekali, ale nevadí. Polévka dobrá, kachna taky, knedlíky trochu gumové. A když jsme odcházeli, trefil syna spadlý reproduktor do hlavy, máme zprávu z pohotovosti.
high review 1 | Hranolky jako mokrá lepenka, řízek jako suchá.
high review 2 | Na ucet jsme cekali tak dlouho, ze nam ujel autobus.
high review 1 | Volal jsem ctyrikrat, psal dvakrat. Ticho. Koupelnu si teda nechám udělat jinde.
high review 5 | Pět hvězd za odvahu chtít 189 za toust, kterej byl uprostřed zmrzlej
high comment - | super, dalsi "vaseho nazoru si vazime" a dalsich sest tydnu nic
high message - | Objednala jsem osmatřicítky, přišly šestatřicítky. Vrátila jsem je a přišly zase šestatřicítky. Už chci jen zpátky peníze.
high review 2 | Na prosteradle cizi vlasy, ve sprchovem koute sliz. Za dva tisice na noc.
high mention - 150 | vyhnete se tomu novymu holicstvi na rohu, frajer cumel do mobilu a mam kazdou stranu jinak dlouhou
high review 1 | Slečna za pultem protáčela oči, když babička počítala drobné. To se nedělá.
high review 3 | Krásná budova. Škoda všeho, co se dělo uvnitř.
high message - | Ve 4 odpoledne jste nám esemeskou zrušili večerní stůl pro deset. Lidi jedou ze tří měst. Co máme podle vás dělat?
high review 1 | nechutne
high review 2 | Předkrm fajn, víno fajn, číšník fajn. Pak přišlo hlavní a kuře bylo uvnitř růžové, druhý pokus taky.
high message - | píšu už potřetí. kde jsou ty peníze za zrušený kurz
high review 1 | Oprava brzd mela stat 2500, faktura 9800 a piska to furt
high comment - | Byvali jste nase nejoblibenejsi. Porce pulka, ceny dvojnasobek, majitel ani nepozdravi. Uz neprijdem.
high review 1 | Padesat minut jsme tam sedeli jak tvrdy y, tri stoly obslouzili pred nama, odesli jsme hladovi
high message - | Křeslo dorazilo s roztrženým potahem a bez jedné nohy. Prosím o odvoz a vrácení peněz.
high review 4 | Jídlo OK, ale ta paní v červeném tričku na nás celou dobu štěkala, jako bychom jí něco udělali. Kazí to celé.
high comment - | no to je teda vizitka... pivo teplé, polívka studená
normal message - | Dobry den, mate bezlepkovou pizzu a pecete ji zvlast? Segra ma celiakii a radi bychom u vas oslavili narozky
normal message - | Je u vás bezbariérový vstup? Babička je po pádu na vozíku
normal comment - | do kolika se v neděli vaří?
normal review 3 | Burger dobrej, hranolky nic extra, obsluha v pohode. Mozna zas nekdy.
normal message - | Nechala jsem u vás asi včera kolem druhé šedivou šálu na židli, nenašel ji někdo? Když ne, nic se neděje
normal message - | slo by presunout rezervaci z patku na sobotu? ctyri osoby, jmeno Vrana
normal comment - | Zvladne lekci v 18h i nekdo s bolavym kolenem?
normal message - | Dobrý den, platí dárkový poukaz i v e-shopu a do kdy?
normal review 3 | Průměr. Neurazí, nenadchne.
normal message - | je ten mangovy sorbet ok pro nekoho s alergii na mleko a vejce?
normal comment - | mohli byste zavest nejakou kartickou na kafe, kazdy desaty zdarma :)
normal message - | Kolik by stálo zúžit svatební šaty v pase a jak dlouho to trvá?
normal review 4 | Personál milý, kari výborné. Jen ta hudba byla trochu nahlas, možná by ji šlo přes oběd ztlumit.
normal message - | hledate porad nekoho na nadobi? syn shani vikendovku
low review 5 | Za tu dršťkovou bych vraždil, fakt
low comment - | @kuba_z_vedle tohle je to misto jak jsem ti rikal
low review 5 | Není co vytknout. Ani ťuk.
low review 1 | Nejlepší střih za deset let, paní Soňa je poklad!
low comment - | ty vole to tiramisu je tak hrisne dobry ze bych za nej prodal babicku
low review 5 | 👌👌👌
low review 5 | V bistru naproti mi minuly mesic bylo po rizku hrozne zle, tak chodime sem. Cisto, mili lide, skvele varí.
low mention - 44 | z toho rameny umiram, pohrbete me ve vyvaru
low message - | Jen chci říct, že kytka byla úžasná a mamka brečela štěstím. Děkujeme!
low review 4 | Rychle, levne, prijemne.
low comment - | Gratulujeme k pětinám! 🎉
low review 5 | Bál jsem se zubaře jak čert, a vůbec to nebolelo. Bez jediné výhrady.
spam message - | Dobry den, dodame vam 200 recenzi s 5 hvezdami do tydne, platba az po dodani. Piste na WhatsApp.
spam comment - | Byla jsem na dně, než mi paní Olívie ukázala obchodování. Z 5 000 Kč mám 92 000, napište jí do zpráv
spam message - | Vaše schránka je z 98 % plná. Ověřte účet, jinak přijdete o zprávy: hxxp://schranka-kvota.example
spam review 5 | Hezke misto, ale vyplati se appka RychloHam, kod RH20 sleva 20 % na prvni tri objednavky
spam message - | Vážený pane jednateli, jsme výrobce papírových kelímků s 15letou tradicí. V příloze posíláme katalog a ceník.
spam comment - | PUJCKA BEZ REGISTRU do 500 000 vyrizeni do hodiny piste soukromou zpravu
spam message - | Vsimla jsem si, ze vas web neni na prvni strance Google. Muzeme to zmenit, audit zdarma. Mate zajem?
spam comment - | Přepošli to 12 lidem nebo tě čeká 7 let smůly. Neporušuj řetěz
urgent message - | Fenka se od vas ze strihani vratila, ze nestoji na zadni. Veterinar rika, ze ji nekdo musel upustit ze stolu.
urgent review 3 | Bazén teplý, tobogán fajn. Ale od soboty nám všem slzí oči a malá má celé tělo samou skvrnu, prý předávkovaný chlor.
urgent message - | skolka vydala moji dceru chlapovi co neni na seznamu!! zvednete nekdo ten telefon
urgent message - | Ten pán, co rozváží vaše balíky, se mě ptal, jestli bydlím sama, a teď už druhou hodinu sedí v dodávce naproti. Je deset večer.
urgent review 1 | V lekarne mi dali krabicku na cizi jmeno, i s adresou. Zjistila jsem to az kdyz jsem si jeden prasek vzala.
urgent message - | za dva rohliky mi z karty odeslo 3 800 misto 38. slecna pry to do pondeli nevrati. zitra mi jde najem
urgent comment - | Uvaděč poslal mého bráchu bokem k popelnicím, protože jeho protéza „děsí děti“. Fakt hezký festival.
urgent message - | obřad máme ve čtyři, obleky visí u vás, roleta dole a na dveřích cedule vrátíme se ve čtvrtek
urgent message - | Oceňuji Vaši vstřícnost. Jen doplňuji, že lékař, který dceři ruku sešroubovával, chce znát typ té skládací postele a kolega, který nás zastupuje, také.
urgent mention - 64000 | hotel nas dvanact ubytoval se stenicema a pak nam chteli uctovat matrace. fotky pod tim, posilejte to dal
urgent message - | Dobrý den, odbor živnostenský. Máme hlášení, že jste v pátek podávali osobám pod osmnáct. Ozvěte se mi prosím ještě dnes.
urgent review 1 | kousla sem do ty jejich buchty a je po stolicce. pecka jak krava, a pry ze vypeckovane
urgent message - | pujcena dodavka, d1, brzdovy pedal mi propad k podlaze. stojime v odstavnym pruhu, na vasi lince automat
urgent review 4 | Skvělé víno! Škoda, že manžel po tom pestu celou noc sotva popadal dech. O piniích jsme přitom mluvili a pán si to psal.
high review 1 | Stan s dirou, kterou by prolezl jezevec. Chtel jsem jiny, dostal jsem lepici pasku.
high message - | Mobil se mi vratil se stejnou prasklinou a jednou navic. Patnact stovek dobre investovanych.
high review 2 | Kapela super, zvuk jak z plechovky, fronta na pivo čtyřicet minut. Podruhé ne.
high comment - | ja na tu kauci cekam od brezna panove
high review 3 | Pokoj dobrý. Snídaně: jedno vejce pro dva, a když jsem si řekla o druhé, paní se zasmála.
high message - | Zase jste ten kurz posunuli?? Potřetí sháním hlídání.
high review 1 | Taxikář to vzal oklikou a okliku nám naúčtoval.
high mention - 70 | nic nerekne luxusni wellness tak jako vysavac behem masaze
high review 5 | Pět hvězd za ceny, dvě za pokoj, jedna za chování. Klikám pět, ať to čtete.
high review 1 | chleba tak na zatloukani hrebiku
normal message - | Mají ty dodávky tažné a může řídit i bratr?
normal comment - | je to brouzdaliste ok i pro dvouletaka co neumi plavat?
normal message - | radi bychom si na tatovu sedesatku prinesli vlastni dort, jde to a uctujete si talirky?
normal review 3 | Kemp ujde. Teplá voda jo, plac trochu z kopce. Krámek zavírá v pět.
normal message - | Syn je alergický na včelí bodnutí, je na tom hřišti hodně jetele, nebo umělka?
normal message - | asi nam u vas na verande zustala hulka, modra rukojet. v sobotu jedeme kolem, stavime se
low review 5 | Zada v poradku po trech navstevach, carodejnictvi
low comment - | vcera to byl naprosty masakr, takhle nabuseny klub jsem nezazil 🔥
low review 5 | Tetování bolelo jak čert a zítra bych šel znova. Umělec.
low review 4 | Splnilo účel.
low message - | Balíček už je tady, zabalený jak dárek. Jste zlatíčka
low comment - | ty koblihy by mely byt zakazany zakonem
spam message - | Zdravim, zastupuji pozustalost po panu K., ktery zanechal 8 milionu USD a nema dedice. Odpovezte duverne.
spam comment - | Super obsah! Propagujeme malé značky, napište nám a ukážeme vás 400 tisícům sledujících 💫
spam message - | V profilu vaší firmy jsme našli 14 chyb, které snižují viditelnost. Odpovězte ANO a pošleme zprávu.
spam message - | Vraceni dane: mate narok na 6 340 Kc. Zadejte cislo karty do 48 hodin: hxxp://vratka-dane.example
urgent review 2 | Drinky dobre. Akorat cestou ven jsem zkousel pozarni schodiste a bylo na retezu. Uvnitr tak dve ste lidi.
urgent message - | ta svickova sada co jste poslali babicce na stole bouchla, chytly zavesy, je v poradku ale klepe se
urgent message - | Váš autobus odjel z odpočívadla bez mého syna. Je mu devět, byl na záchodě. Řidič to nebere.
urgent review 1 | Na recepci nám řekli, že „Indové platí hotově předem“. Nikdo jiný ve frontě nemusel.
urgent message - | Jen ze slusnosti pred nedelnim sloupkem: dve byvale servirky tvrdi, ze se k nim spropitne nikdy nedostalo. Chcete neco dodat?
urgent message - | tři platby po 1 249 k vám za tenhle týden a já u vás ani nemám účet. kdo to založil
high review 1 | Zaclony o dlan kratsi a sezehlene do leskla. Pry za to muzou moje okna.
high comment - | lol "domácí" lasagne a byla na tom ještě přilepená fólie
normal message - | Dá se na neděli pronajmout salonek nahoře, asi pro třicet lidí, a máte projektor?
normal comment - | krajite ten orechovy chleba?
low review 5 | Přišel jsem na jedno, odcházel jsem při zavíračce. Nebezpečnej podnik.
spam message - | Zvyste pocet rezervaci o 300 % s nasim AI systemem, prvni mesic zdarma, zavolame si v utery?
`;
