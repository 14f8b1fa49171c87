import type { Lexicon } from '../row.ts';

/**
 * What happens in the room at this moment, in the few words somebody types who has no time: "Fire in the kitchen". Read only where a
 * guest writes to us directly; in a review the same words tell of an open fire and a glass of wine.
 */
export const LIVE_EN: Lexicon = [
  [
    'fire-gas',
    2,
    `caught light/fire | catches/catching/set on fire | burning curtain/napkin/tablecloth/candle | fire in/at/on/near/here/behind/by/under | a fire | on fire | catching fire | flames | smoke in/from/everywhere/coming/by/near/behind/at | theres/is smoke | full of smoke | filling with smoke
      | smell* ~ gas/burning/smoke | gas smell/leak | burning smell | something/somethings ~ burning | is burning | sparks | sparking | explod* | explosion`,
  ],
  [
    'injury',
    2,
    `turning/turned/going/gone/went blue/purple/grey | lying/lies/laying/lay on/down ~ floor/ground/stairs | on the floor/ground and | hot/boiling oil/water/tea/coffee/soup/fat ~ over/on/onto ~ me/him/her/us/kid/child/baby/son/daughter/arm/leg/hand/face | swallow* ~ something/sharp/battery/magnet/glass/plastic/metal/coin/bead/stone/bone | chest pain/pains | cant/cannot get up | not waking up | not moving | stopped breathing | crash* into | ran/run over | knocked down by | hit by ~ car/bike/scooter/van | drown* | swallow* ~ battery/magnet/bleach/glass | poisoned | collaps* | faint* | passed out | passing out | blacked out | unconscious | unresponsive | not/isnt/stopped breathing/moving/responding/waking | cant/cannot/can_not/couldnt/hard_to/trouble/struggling_to breathe/breathing | breath* ~ difficult/trouble
      | chok* | seizure* | having a fit | heart attack | cardiac | having a stroke | a stroke | chest pain* | bleed* | bled | blood everywhere/on_my/on_the_floor/in_my_mouth | full of blood | my/his/her/the blood | covered in blood
      | overdos* | electrocut* | electric shock | got a shock | hurt himself/herself/themselves/badly | badly hurt | is/got/was hurt | injur* | burnt/burned/scalded/cut ~ hand/arm/face/leg/mouth/tongue/finger/himself/herself/myself/by_the/badly
      | child/kid/baby/son/daughter/wife/husband/mum/mom/dad/friend/toddler ~ burnt/burned/scalded/cut/fell/bleeding/hurt/slipped | fell down/off/over/from/on | has/just fallen | slipped | hit ~ head | head injury | broken glass ~ floor/foot/cut/hand/kids | broke my tooth | chipped my tooth`,
  ],
  [
    'allergy',
    2,
    `allergic ~ reaction/reacting/swelling/shock/ate/hives/contain*/told/breathe | anaphyl* | epipen* | swelling up | swollen ~ face/lips/tongue/throat/eyes | face/lips/tongue/throat/eyes ~ swell*/swollen/puff*/tingl*/closing | throat ~ itch*/tight* | hives | itching all`,
  ],
  [
    'foreign-body',
    2,
    `glass/metal/plastic/wire/screw/nail/needle/blade/staple/shard*/stone/tooth/cockroach/maggot*/worm*/mouse/plaster in/inside my/the/our/his/her/their/a | piece*/bit*/shard*/splinter* of glass/metal/plastic/wire/bone_china | found glass/metal/plastic/wire | glass in | bit on/into ~ glass/metal/hard/stone/something | razor blade*`,
  ],
  [
    'food-poisoning',
    2,
    `vomit* | throwing up | threw up | puk* | being sick | been sick | is/are/was/were sick | feel/feeling sick | getting sick | food poison* | poison* | drugged | spiked | drink ~ spiked/drugged | bleach`,
  ],
  [
    'assault',
    2,
    `hitting/beating/kicking/punching/slapping/strangling/shoving ~ his/her/a/my/the/girlfriend/wife/woman/man/kid/child/barman/waiter/waitress/each_other | man/guy/someone/somebody/bloke/customer/guest ~ knife/gun/weapon/machete | slapp* | punch* | kicked | spat at/on/in | hit me/us/him/her/my | pushed me/us/him/her/my | grabb* me/her/my/him | attack* | fight/fighting ~ | a fight | fistfight | knife ~ man/guy/someone/has/with/at/threat* | man/guy/someone with a knife/gun/weapon/bottle | with a knife | gun | weapon | threaten* | stabb* | beat* up`,
  ],
  [
    'harassment',
    2,
    `kiss* me/her/my | tried to kiss | grop* | touching me/her/my | touched me/her/my ~ | harass* | stalk* | following me/us/her | wont leave me/us/her alone | exposing himself | masturbat*`,
  ],
  ['discrimination', 2, `racist* | racis* | homophob*`],
  [
    'stuck-now',
    2,
    `locked in/inside/out | shut in | stuck in/inside ~ toilet*/lift/elevator/loo/bathroom/room/cellar/stairwell | cant get out | cannot get out | trapped`,
  ],
  [
    'unsafe',
    2,
    `cant/cannot/can_not/couldnt find our/my ~ son/daughter/kid/child/toddler/boy/girl/yr/year/yo | cant/cannot/can_not/couldnt find our/my son/daughter/kid/child/toddler/boy/girl/little/#/grandson/granddaughter/niece/nephew | lost ~ # yr/year/years old | lost/cant_find/cannot_find/missing ~ child/son/daughter/kid/toddler/little_boy/little_girl/boy/girl | child/son/daughter/kid/toddler ~ missing/gone/lost/disappeared | ceiling/lamp/shelf/light/sign/mirror/parasol ~ fell/falling/collaps*/came_down/coming_down | flood* | water ~ coming/pouring/dripping ~ ceiling/light*/socket* | bare wire* | live wire*`,
  ],
  ['fraud', 2, `stole | stolen | robbed | pickpocket* | thief | thieves | someone took my | has/was taken my bag`],
  [
    'emergency-services',
    2,
    `ambulance | paramedic* | doctor ~ need/call/quick/please/urgent* | need a doctor | a doctor | call 999/911/112/police/the_police | police | fire brigade | fire service | first aid | defibrillator | emergency`,
  ],
];

export const LIVE_CS: Lexicon = [
  [
    'fire-gas',
    2,
    `je ohen | ohen ~ v/na | hori | hoří | zacalo horet | horel* | pozar* | plamen* | v plamenech | kour/koure/kourem ~ z/ze/v/ve/vali/plno/jde/citit/tu/je | plno koure | neco ~ doutna/hori/koure | kouri se | citim/citit/citime/smrdi/pachne/unika/unik ~ plyn/plynu/plynem/kour/spalenin* | unik plynu | vybuch* | jiskri | jiskry`,
  ],
  [
    'injury',
    2,
    `polk* ~ | spolkl* ~ baterk*/koralek/minc*/plast*/kov*/neco/kost | lezi na zemi | zkolab* | kolabov* | kolaps* | omdl* | omdel* | bezvedom* | bezvladn* | nedych* | nemuze/nemuzu/nemuzou/nejde/spatne/tezko ~ dych* | dych* ~ spatne/tezko | dusi | dusit se | zadusil* | zaskocilo | krvac* | krev | krvi ~ plna/plno/od/tece | infarkt* | mrtvic* | zachvat* | epilep* | nehybe | nehybe se | nereaguje | lezi ~ zemi/nehybe/zachod*
      | spadl*/upadl* ~ mi/me/mne/nam/dite/syn/dcera/mama/pan/pani/babicka/deda/schod*/ze/na_zem | uklouzl* | zranil* | zraneny | zraneni | poranil* | opar* ~ dite/ruk*/se/syn*/dcer*/kav*/caj* | popalil* | oparil* | porezal* | rozsekl* | zlomil* ~ ruk*/noh*/zub | ulomil* ~ zub | dostal* ~ ranu/proud* | kopla/kopl ~ elektri*/proud | je ji/mu/mi ~ zle/spatne | udelalo se ~ spatne/zle`,
  ],
  [
    'allergy',
    2,
    `alergi* ~ reakc*/sok/otek*/otoky/opuch*/dych*/snedl*/vyrazk* | otok* | oteka* | otekl* | opuch* | natek* | natekl* | anafyla* | koprivk* | vyrazk* | epipen*`,
  ],
  [
    'foreign-body',
    2,
    `sklo/sklicko/strep*/drat/dratek/plast/kov/sroub*/hrebik/jehl*/ziletk*/zub/kamen/kaminek/svab*/cerv*/mys ~ v/ve ~ salat*/jidl*/polevk*/polivk*/pivu/pivo/chleb*/pizz*/dort*/ryzi/mase/omacce/kave/kafi/talir*/testovin*/burger* | v/ve salatu/salate/jidle/polevce/polivce/pizze/burgeru/dortu/chlebu/mase/omacce ~ sklo/sklicko/strep*/drat/plast/kov/sroub*/hrebik/jehl*/ziletk*/zub/kamen/kaminek/svab*/cerv*/mys | kus/kousek/kousky skla/plastu/kovu/dratu | nasel/nasla/nasli ~ sklo/strep*/drat/svaba/cerva`,
  ],
  ['food-poisoning', 2, `zvrac* | pozvrac* | blije | bliju | poblil* | otrava | otravy | otravu | otravil* ~ se/nas/me/jidl*`],
  [
    'assault',
    2,
    `mlati/bije/kope/skrti/fackuje ~ barmana/servirku/cisnika/zenu/pritelkyni/manzelku/dite/nekoho/ho/ji/me/nas/hosta | muz/chlap/nekdo/host/kluk/opilec ~ nuz/noz/pistoli/zbran | uderil* | prastil* | nafackoval* | facku ~ dal* | kopl* me/nas/ho/ji | strcil* do | napadl* | utoci | utok | pere se | perou | rvacka | bitka | perou se | s nozem | ma nuz | vytahl* nuz | pistol* | zbran* | vyhrozuj* | vyhrozoval* | hrozi nam/mi/mne | plivl* | naplival*`,
  ],
  [
    'harassment',
    2,
    `snazil* ~ polibit | polibil* me/mne | libal* me/mne | polibit/libal/libat ~ me/mne/snazil | snazil* ~ me/mne ~ polibit | osahav* | obtezuj* ~ me/nas/ji/dceru/sexual*/pritelkyni/opil* | sahal* ~ na | ochmat* | pronasled*`,
  ],
  ['discrimination', 2, `rasis* | rasiz* | diskrimin*`],
  [
    'stuck-now',
    2,
    `zamkl* ~ nas/me | zamcen* ~ v/na/uvnitr | uvezn* | zasek* ~ vytah*/zachod*/v | nemuzeme/nemuzu/nejde/nedostanu/nedostaneme ~ ven/dovnitr/otevrit`,
  ],
  [
    'unsafe',
    2,
    `ztratil* ~ dite/syn/dcera/dcerka/holcicka/chlapec/kluk | ztratil* se ~ dite/syn/dcera/nam | nemuzeme/nemuzu ~ najit ~ dite/syn*/dcer* | spadl*/spadla/spadlo/pada ~ strop/omitka/police/lampa/svetlo/zrcadlo/slunecnik | strop/police/lampa/svetlo/zrcadlo ~ spadl*/pada | voda ~ strop*/zasuvk*/tece ~ strop* | vyplaven* | obnazen* drat* | drat* ~ trc*/cou*`,
  ],
  ['fraud', 2, `ukradl* | okradl* | ukradena | ukradeny | zlodej*`],
  [
    'emergency-services',
    2,
    `zachrank* | sanitk* | zavolejte/volejte/potrebujeme/potrebuju/rychle ~ doktora/lekare/zachranku/policii/hasice/sanitku/155/112/158 | policii | hasici | hasice | hasicu | prvni pomoc | lekarnick* | defibril*`,
  ],
];

export const LIVE_PL: Lexicon = [
  [
    'fire-gas',
    2,
    `sie pali/palila/palilo | pali sie | plonie | ogien ~ w/na/kuchn*/pali/jest/sie | pozar* | plomien* | w plomieniach | dym | dymu | dymi | dymem | czuc/czuje/czujemy/smierdzi/ulatnia/wyciek ~ gaz/gazem/gazu/dym/dymem/spalenizn* | gaz ~ ulatnia/czuc/smierdzi | wybuch* | iskrzy | iskry | iskrz*`,
  ],
  [
    'injury',
    2,
    `polkn* ~ baterie/bateri*/plastik*/kawalek/monet*/koralik/kosc/osc/szklo | lezy na podlodze/ziemi | zemdl* | omdl* | zaslab* | nieprzytomn* | stracil* ~ przytomnosc | upadl* ~ i/na/nie/przy/pan/pani/kobieta/mezczyzna | przewrocil* ~ sie | nie oddycha* | nie moze/moge ~ oddych*/zlapac | trudno ~ oddych* | dusi sie | sie dusi | duszno* ~ dziecko/mama/zona | zadlaw* | zakrztus* | krwaw* | krew | krwi ~ pelno/w/z | zawal* | udar* | drgaw* | padaczk* | atak ~ padaczki/serca | nie rusza sie | nie reaguje | lezy ~ podlod*/nie/ziemi
      | spadl* ~ mi/mnie/na/dziecko/syn/corka/ze_schodow | poslizg* | zranil* | rann* | skaleczyl* | poparz* | oparzyl* | przecial* | zlamal* ~ reke/noge/zab | ulamal* ~ zab | porazil* ~ prad | prad ~ kopnal/porazil | zrobilo sie ~ slabo/niedobrze/zle | slabo ~ zrobilo/jej/mu | zle sie czuje`,
  ],
  [
    'allergy',
    2,
    `alergi*/uczulen* ~ reakc*/wstrzas/puchn*/spuch*/duszn*/oddych*/zjadl*/wysypk* | puchn* | spuchn* | spuchl* | opuch* | wysypk* | pokrzywk* | anafila* | wstrzas*`,
  ],
  [
    'foreign-body',
    2,
    `szklo/szkla/odlam*/drut/plastik/metal/srub*/gwozdz/igla/zyletk*/zab/kamien/kamyk/karaluch*/robak*/larw*/mysz ~ w/we ~ salat*/jedzeni*/zup*/piwie/chleb*/pizz*/ciescie/ryzu/miesie/sosie/kawie/talerz*/pierog*/makaron*/burger* | w/we salatce/jedzeniu/zupie/pizzy/burgerze/ciescie/chlebie/miesie/sosie/pierogach ~ szklo/szkla/drut/plastik/metal/srub*/gwozdz/igla/zyletk*/zab/kamien/karaluch*/robak*/mysz | kawalek/kawalki ~ szkla/plastiku/metalu/drutu | znalaz* ~ szklo/szkla/drut/karalucha/robaka`,
  ],
  ['food-poisoning', 2, `wymiot* | zwymiot* | rzyga* | zatru* | otru*`],
  [
    'assault',
    2,
    `bije/oklada/kopie/dusi ~ barmana/kelnera/kelnerke/kobiete/dziewczyne/zone/dziecko/kogos/go/ja/mnie/nas/goscia | ktos/facet/mezczyzna/gosc/klient/pijak ~ noz/pistolet/bron | uderzyl* | spoliczk* | kopnal* | popchn* | zaatak* | atakuje | bija sie | bije sie | bojk* | z nozem | ma noz | wyciagn* noz | pistolet* | bron | grozi* ~ nam/mi/nozem/mu/jej | opluw* | oplul* | naplul*`,
  ],
  [
    'harassment',
    2,
    `obmac* | dotyka* ~ mnie/ja/corke | molest* | napast* | zaczepia* ~ nas/mnie/corke/pijan* | sledzi* ~ mnie/nas`,
  ],
  ['discrimination', 2, `rasis* | rasiz* | dyskrymin*`],
  [
    'stuck-now',
    2,
    `zamkn* ~ nas/mnie/w_lazience/w_toalecie/w_srodku/w_windzie/w_wc | zatrzasn* ~ sie/nas | uwiez* | utkn* ~ w/windz* | nie mozemy/moge/da_sie ~ wyjsc/wejsc/otworzyc`,
  ],
  [
    'unsafe',
    2,
    `zgubil* ~ dziecko/syn*/cork* | zgubil* sie ~ dziecko/syn/corka/nam | dziecko/syn/corka ~ zgin*/zgubil*/zniknel*/zniknal | nie moge/mozemy ~ znalezc ~ dziecka/syna/corki | sufit/polka/lampa/lustro/parasol ~ spadl*/spada*/runal/runel* | spadl* ~ sufit/polka/lampa/lustro/parasol/kawalek | woda ~ sufit*/gniazd* | zalew* | gole przewody/kable`,
  ],
  ['fraud', 2, `ukradl* | okradl* | ukradzi* | zlodziej*`],
  [
    'emergency-services',
    2,
    `karetk* | pogotow* | wezwijcie/zadzwoncie/dzwoncie/wezwac/potrzebny/potrzebujemy/potrzebna ~ lekarz*/karetk*/pogotow*/policj*/straz*/112/pomoc | policj* | straz pozarn* | pierwsza pomoc | lekarza | defibryl*`,
  ],
];
