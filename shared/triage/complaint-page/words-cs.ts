import type { PageLexicon } from './row.ts';

/** Czech, and Slovak where Czech does not read it. */
export const PAGE_CS: PageLexicon = [
  [
    'kind',
    2,
    `prijedeme/prijdeme/prijedu/prijdu znovu/znova/zas/zase/opet | vazim*/vazime si | si ~ vazim*/vazime/cenim*/cenime | cenim*/cenime si | potesilo | chvalim* | chvala | chvalit | tleskam* | tleskame | potlesk | nejmil* | nejhez* | nejlaskav* | nejochotn* | nejprijemn* | moc nam chutnalo | chutnalo | prima | tesime se | stoji za to | klid a pohoda | klid pohoda | rychle a mile | s usmevem | spokojni | spokojny | spokojna | najlep* | odporucam* | srdecn* | ako doma | chutilo | super ludia | nadherne | jednicka | jednicku | jednicky | krasa | nadher* | pohoda | pohodicka | fakt dobry/dobra/dobre | legenda | sympat* | sikovn* | rychla obsluha | profesional* | laskav* | prijem* | skvost* | kouzeln* | vrele | nadsen* | nadseni | uzili | uzila | uzil | potesil* | potesen* | radost | cerstv* | jeden z nej* | srdecn* | jako doma | usmev | klasa | mnamka | lahudk* | hvezd* | pet hvezd* | zas se vratime | domaci | stavnat* | krupav* | vonav* | dobr* | mily/mila/mile/mili/milou/mileho/milym/milej/mily | hezk* | pekn* | prijemn* | chutn* | chutna* | moc dobr* | fajn
      | prima | usmev* | ochotn* | vstric* | pozorn* | pratel* | spokojen* | pochval* | pochvala | pochvalu | doporuc* | libilo
      | libi | libila | vrat* se | vratime se | prijdeme zas/znovu/znova/opet | zase prijdeme | radi prijdeme
      | urcite prijdeme/prijdu | tesime se | jen tak dal | klobouk dolu | gratuluj* | vse nejlepsi | palec nahoru | mnam* | dobrot*
      | pohod* | utuln* | jak u maminky/babicky | krasn* | zlat* | slusn*`,
  ],
  [
    'kind',
    3,
    `vyborn* | vynikaj* | skvel* | uzasn* | perfekt* | fantast* | nadhern* | bozsk* | bozi | super | spickov* | spicka | parad*
      | bajec* | lahod* | luxus* | genial* | bezchyb* | bezkonkurenc* | nejleps* | neskutecn* ~ dobr*/chutn* | pecka | bomba
      | bezvadn* | famozn* | exkluziv* | prekrasn* | na jednicku | neuveritelne dobr*`,
  ],
  [
    'kind',
    2,
    `pekne | pekny | peknu | chutil* | chutne | milo | prijem* | ochot* | spokojn* | odporuc* | pridem* | prideme
      | urcite pridem* | vratim* | len tak dalej | klobuk dole | pochvalit | pacil* | utuln* | krasn* | vdacn*`,
  ],
  [
    'kind',
    3,
    `vyborn* | skvel* | uzasn* | najleps* | vynikaj* | nadhern* | fantastick* | spickov* | lahodn* | perfektn* | bozsk* | skvost*`,
  ],
  [
    'thanks',
    2,
    `dekujem vam | diky moc | dekuju moc | dekuj* | dekuju | diky | dik | dikes | podekov* | dekovat | vdecn* | dekujem | dakujem* | dakuj* | vdaka | dekuji`,
  ],
  [
    'covered',
    3,
    `nemam/nemame/neni/nebylo ~ vytknout/vycitat/dodat/vytku/stiznost/stiznosti/vytky/namitk* | neni co vytknout/dodat/resit
      | zadn* stiznost*/vytk*/vyhrad*/chyb*/problem* | bez chyby/chybicky/vyhrad/vytky/vytek/problemu/pripominek/konkurence
      | jen/jenom/pouze/same chval*/pochval*/slova_chvaly/superlativ*/to_nejlepsi | jen ~ pochvalit/podekovat | nic se nepokazilo | nic se nepovedlo spatn*
      | vyrid* ~ pochval*/diky/podek*/dekuj*/pozdrav*/kuchar* | predejte ~ pochval*/diky/podek*/dekuj*
      | prosim ~ pochvalte/podekujte/pozdravujte | nemohlo ~ byt lepsi | nikdy jsem ~ nejedl*/nemel*/nezazil* ~ lepsi*/tak/neco
      | lepsi ~ jsem/jsme ~ nejedl*/nemel*/nezazil* | nezklam* | nelitu* | nemuzeme si ~ vynachval*/stezovat
      | nemuzu si ~ vynachval*/stezovat | nestezuj* | vubec ne spatn* | neni spatn* | neuveriteln* ~ dobr*/mil*/krasn*
      | az moc dobr*`,
  ],
  [
    'covered',
    3,
    `nemam/nemame/niet ~ vytknut/vycitat/dodat | ziadn* staznost*/vytk*/vyhrad* | bez chyby/vyhrad/vytky
      | len/iba chval*/pochval* | len/iba ~ podakovat | nic sa nepokazilo | odkazte/odovzdajte/prosim ~ pochval*/vdaka/dakujem*/podakov*/pozdrav*`,
  ],
  [
    'covered',
    0,
    `za trpelivost | boli sme | boli spokojn* | jeste jednou/prijdeme/prijdu/rad* | jen tak dal | jeste lepsi* | jeste se vrat* | neni treba | nemusite | nevadi
      | nic se nedeje | nic se nestalo`,
  ],
  [
    'plain',
    0,
    `jedl* | jedli | pil* kafe | ochutnal* | kren | najedli | navstev* | prosli | dali | dal | dala jsem | mela jsem | meli jsme | oslavu | zmrzlin* | priste | zastavili | menu | fakt | guláš | gulas | svickov* | rizek | dort* | dezert* | polevk* | polivk* | pizza | steak | vino | vina | snidan* | terasa | terase | zahradk* | deti | detmi | manzel* | dcera | dceri | syn | kamarad* | partner* | svatb* | vikend | sobota | nedele | praze | brne | okoli | svete | posezeni | chlapi | holky | kluci | pani | panovi | pan | kazdy | kazdou | hned | jidelni | nejen | nasli | slova | proste | celou | cely | celkove | velice | jste | budeme | budu | jeden | nikde jinde | jidlo | jidla | obsluha | obsluhu | personal | personalu | prostredi | vecer | obed | vecere | veceri | kava | kavu | pivo
      | kuchar* | kuchyn* | podnik | restaurac* | kavarn* | vsechno | vsem | vsichni | vsech | bylo | byla | byli | byl
      | byt | dnes | dneska | vcera | urcite | opravdu | velmi | velka | velke | velky | velike | strasne | rodin* | pratel* | lide
      | lidi | slecn* | servirk* | cisnic* | cisnik* | vrchni* | mesta | meste | mesto | jaky | jaka | jake | kdy | jsem | jsme
      | chtel* | chci | rict | rada | radi | zazitek | atmosfer* | narozenin* | oslav* | vyroc* | mamink* | babick* | porad | vzdy
      | vzdycky | zase | znovu | moje | nase | ktery | ktera`,
  ],
  [
    'plain',
    0,
    `jedlo | jedla | bolo | bola | bol | vsetko | vsetkym | velmi | mesta | vecera | obed | personal | siroko | daleko
      | znova | miesto | naozaj | vzdy | dnes | vcera | sme | som | chcel* | povedat | zazitok | prostredie`,
  ],
  [
    'trouble',
    1,
    `misto toho | misto slib* | na misto ~ | ovsem | vsak | zatimco | kdezto | nastesti | nanestesti | hoci | jenomze | chaos | zmatek | smutn* | divn* | slab* | mal* porc* | malo | mensi | ubyl* | zhorsil* | nestih* | nezvlad* | pretizen* | place* | uraz* | vysmiv* | zklam* | prumer* | nevhod* | katastrof* | tragedi* | hruza | otrav* | nuda | nudn* | boli me/mne/ho/ji/bricho/hlava/zub/zaludek | ne | neni | nebyl* | nejsou | nejde | nemate | nema | nemaji | nemel* | nemuz* | nikdo | nikdy | nikde | nic | nikoho
      | zadny | zadna | zadne | bez | ani | neprinesl* | nepris* | nedostal* | nefung* | nechut* | nelibi* | nelze | neumi | nevim
      | nevsim* | nezaj* | niet | nie | nikto | ziadn* | nem* nikd* | neprisl* | nedos* | ale | avsak | jenze | jenom | jen | akorat
      | bohuzel | skoda | kdyby* | krome | az na | presto | nicmene | jinak | minule | drive | normalne | obvykle | lenze
      | iba | len | bohuzial | zial | keby | inak | pritom | zato | snad | mozna | moc tepl* | moc studen* | prilis | porad | furt
      | stale | jeste | cek* | fronta | hodinu | hodin | hodiny | minut* | minuty | pozde | dlouho | pomal* | vecnost | zpozd*
      | zapomn* | zabud* | chybi | chybel* | ztrat* | stratil* | spatn* | zle | zly | omyl* | chyb* | spletl* | popletl* | zamen*
      | jiny nez | vecsne | dlho | pomaly | neskoro | meska* | studen* | vlazn* | tepl* | zima | zimu | zimy | ledov* | pruvan
      | horko | vedro | syrov* | krvav* | pripalen* | spalen* | nedovaren* | nedopecen* | rozvaren* | mastn* | suchy | sucha | suche
      | tvrd* | zvykav* | guma | gumov* | stary | stara maso | okoral* | slan* | presolen* | preslan* | neslan* | bez chuti | mdl*
      | kysel* | zkazen* | zkysl* | plesn* | plisn* | smrd* | zapach* | odporn* | hnusn* | hnus | fuj | prosl* | spina* | spinav*
      | spinava | lepkav* | lepi | lepi se | nepor* | vlas | vlasy | vlasu | moucha | mouchy | much* ~ v | hmyz | sklo | plast
      | krev | krv* | zachod* | wc | toalet* | mydl* | papir* | tece | kape | rozbit* | prask* | kyv* | vikl* | kymac* | ulomen*
      | rozlil* | polil* | poli* mne | ucpan* | kour* | hluk | hlucn* | hlasit* | nahlas | rve | rvou | kric* | krici | stek*
      | opil* | drz* | hrub* | neochot* | neprijem* | arogant* | protiv* | otraven* | povysen* | ignor* | odsekl* | nezdvor* | hroz*
      | hrozn* | strasny | strasna | strasne dlouh* | strasne pomal* | priser* | desiv* | ostuda | nejhor* | horsi | zklam*
      | nastvan* | vadi | otres* | neprijatel* | drah* | predraz* | nauctov* | naucto* | uctov* | ucet | reklam* | vratit penize
      | vratte | sleva | skandal | bolest* | alerg* | dusi | krvac* | spadl* | spadol | upadl* | uklouz* | popal* | hori
      | pozar | nebezpec* | pomoc* | policie | policii | sanit* | zachran* | doktor* | lekar* | ukrad* | zlodej* | zamc* | zamkl*
      | vyhroz* | rvack* | uder* | sahal* | rasis* | odmit* | stiznost* | stezuj* | staznost* | problem* | potiz* | mel by | mela by
      | melo by | mohl* by | mohlo by | cekal* bych | omluv* | vysvetl* | nespokoj* | odesli | odchaz* | zavren* | trochu | trosku
      | pulka | polovin* | prazdn* | doslo | dosel | dosla | vypnut* | vypadl* | ztlum* | opet ~ spatn*`,
  ],
  [
    'ask',
    1,
    `prosim | prosil* | muzeme | muzete | mohl* bych | mohl* bychom | mohli byste | mohli by | chteli bychom | chceme | potrebuj*
      | prineste | doneste | poslete | objednal* | objednat | objednavk* | zeptat | kde | kdy prijde | proc | kdo | nekdo | kolik
      | zaplat* | platit | listek | vodu | ubrous* | pribor* | vidlic* | chleb* | uctenk* | stul cislo | mozem* | mozete
      | dones* | kto | niekto | preco | koľko | este`,
  ],
  [
    'settled',
    2,
    `uz je/to/jsme/mame/prisel/prislo/prinesl* ~ dobre/v_poradku/tady/jidlo/prines*/hotovo/funguje/teple/ok | uz prines*
      | uz to mame | uz dorazil* | uz funguje | v poradku | vyreseno | vyresili | je to ok | vsechno ok | vse ok | uz dobry
      | uz je dobre | neni problem | zadny problem | bez problemu | v pohode | nevadi | nic se nedeje | to nic
      | za rychl* ~ pomoc/reseni/odpoved/reakc* | ved* ~ opraveno`,
  ],
  [
    'ack',
    2,
    `ok | oki | okej | jo | jasne | jasny | dobre | dobra | rozumim | chapu | super | ano | diky | nashle | na shledanou
      | hezky vecer | jasan | rozumiem | dobre teda`,
  ],
  ['clock', 0, `v/ve/na/po/o # hodin/hodine/hodinu/hod`],
  [
    'booking',
    2,
    `rezervovat/zarezervovat/objednat/zamluvit ~ stul/stolek/misto/mista/salonek/pokoj/stol
      | zmenit/presunout/zrusit/posunout/potvrdit ~ rezervac* | chtel* bych/bychom/bysme ~ rezervac*/rezervovat/zarezervovat/stul/stolek
      | rezervovat stol | mozem* rezervovat`,
  ],
  [
    'lost',
    2,
    `zapomn*/nechal*/ztratil*/nasel/nasla/nasli/nenasl*/zabud*/stratil*/zustal*/zostal* ~ destnik*/kabat*/bund*/sal*/satek/kabelk*/tasku/taska/penezenk*/mobil*/telefon*/bryle/klic*/cepic*/rukavic*/hracku/plysak*/nabijeck*/batoh*/mikin*/svetr*/nausnic*/prsten*/hodinky/knih*/notebook/prukaz*/dazdnik*/okuliare/kluce/penazenk*/vetrovk*/ciapk*/sluchatk*/lahev/dudlik
      | destnik*/kabat*/bund*/sal*/kabelk*/penezenk*/mobil*/bryle/klice/cepic*/batoh*/mikin*/dazdnik* ~ zapomn*/nechal*/ztratil*/zustal*/zabud*
      | ztraty a nalezy`,
  ],
  ['alarm', 1, `pomoc | hori | sos | sanitka | policie | krev | kour | plyn | zachranku | policia`],
  ['kind', 2, `v poradku | v poriadku`],
  [
    'settled',
    2,
    `uz ~ prinesl*/donesl*/priniesl*/doniesl*/prines*/dones*/dorazil*/prislo | uz ~ mame/v_poradku/v_poriadku | vsetko v poriadku | je to vyriesene | vyriesene`,
  ],
  [
    'greeting',
    0,
    `dobry den/vecer | dobre rano/odpoledne/dopoledne/dopo/jitro | dobrou noc | dobry d | hezky/pekny/krasny/prijemny/mily den/vecer/zbytek preji/preje/prejem*/vam | preji/preju/prejeme ~ hezky/pekny/krasny/prijemny/hezke/pekne den/vecer/zbytek/odpoledne | s pozdravem | dobry dan`,
  ],
  [
    'wish',
    0,
    `hezky/pekny/krasny/prijemny/mily den/vecer/zbytek | hezke/pekne/krasne odpoledne/rano/dopoledne | pekny/prijemny/krasny den/vecer`,
  ],
];
