import type { Lexicon } from '../row.ts';

/** Polish: health and safety. */
export const HARM_PL: Lexicon = [
  [
    'food-poisoning',
    2,
    `zatruci* | zatrul* | zatruc | zatruty | zatruta | wymiot* | zwymiot* | rzyga* | porzyga* | zwraca* ~ noc/cal*/od | biegunk*
      | rozwolnien* | sraczk* | salmonel* | cala rodzina lezy | wszyscy leza | zle sie poczul* | niedobrze ~ po/jest/zrobilo
      | zrobilo/zrobila ~ niedobrze | jelitow* | kroplowk* | listeri* | bole brzucha | skret* zoladka | wybielacz*
      | plyn* do naczyn ~ w | detergent* | chemia ~ smak/w | lekarz ~ pyta ~ co/jadl* | caly weekend ~ w toalecie/lazience | zoladkow*
      | struli | struto`,
  ],
  [
    'emergency-services',
    2,
    `karetk* | pogotowi* | szpital* | na sor | na sorze | sorze | na oddziale | ratownik* | ratunkow* | straz pozarn* | strazak*
      | straz/strazy ~ wezwan*/dzwoni* | obdukcj* | na izbie przyjec | dzwoni* ~ 112/999/998 | na ostrym dyzurze`,
  ],
  [
    'allergy',
    2,
    `anafila* | wstrzas anaf* | reakcj* alergiczn* | spuchl*/opuchl*/puchn* ~ jezyk/twarz/usta/gardlo/wargi/oczy
      | jezyk/twarz/usta/gardlo/wargi ~ spuchl*/opuchl*/puchn* | dostal*/podal* ~ adrenalin*`,
  ],
  [
    'allergen',
    1,
    `alergi* | alergen* | uczulen* | uczulon* | orzech* | orzeszk* | gluten* | celiak* | laktoz* | mleko | sezam* | seler* | jajk*
      | migdal* | skorupiak*`,
  ],
  [
    'reaction',
    1,
    `spuchl* | opuchl* | puchn* | obrzek* | dusil* sie | dusi sie | dusznosc* | adrenalin* | epipen | pokrzywk* | wysypk*
      | nie mogl* oddych* | nie moze oddych* | ciezko ~ oddych* | trudno ~ oddych* | duszno | usta jak | jezyk ~ drętw*/dretw*/puchn*
      | astm* | inhalator | charcz* | swiszcz*`,
  ],
  ['assured', 1, `mowil*/zapewni*/powiedzial*/zglosz*/pyta*/uprzedz* ~ bez/nie_ma/razy/dwa | byly w srodku | bylo w | zawieral*`],
  [
    'object',
    1,
    `szklo/szkla/szklem/szkle | szkielk* | drut* | drucik* | metal* | opilk* | plastik* | srub/sruba/srube/srubka/srubke/sruby
      | gwozdz/gwozdzia | kamien/kamyk/kamyczek/kamienia | igla/igle/igly | zyletk* | zszywk* | karaluch* | karaczan* | robak*
      | robal* | larw* | mysz/myszy/myszke | szczur* | plaster opatrunk* | zab | mucha/muche/muchy | owad* | drzazg* | niedopalek`,
  ],
  [
    'ingest',
    1,
    `ugryzl* | nagryzl* | przegryzl* | polkn* | zab/zeba/zeby/zebem | dziasl* | jezyk* | w ustach | udlawi* | zakrztusi* | dentyst*
      | gardl* | wyplul*`,
  ],
  [
    'in-food',
    1,
    `
      | w zupie/salatce/jedzeniu/chlebie/ciescie/ciastku/torcie/burgerze/pizzy/makaronie/ryzu/sosie/kawie/bulce/musie/pierog*/kotlecie/miesie/daniu/talerzu/surowce/kebabie/lodach/piwie/napoju/kanapce/rosole/drozdzowce/frytkach/deserze
      | w mojej/moim/naszej/jej/jego zupie/salatce/jedzeniu/burgerze/pizzy/porcji/daniu | znalazlam/znalazlem/znalezlismy | zapieczon*`,
  ],
  [
    'injury',
    2,
    `zlaman* | zlamal* | krwawi* | krew/krwi | poparz* | oparz* | poslizg* | przewrocil* sie | upadl* ~ na/ze/z | polecial* na
      | rozciet* | rozcial* | skalecz* | przecial* | szwy | szwow | szyc/szyli/szyta | wstrzasnien* | nieprzytomn* | zemdl* | obrazen*
      | kopnal/porazil ~ prad | zwichn* | skrecon* ~ kost* | biodro | operacj* | uraz/urazu | spadl* ~ na_glowe/ze_schodow/na_noge
      | ranny/ranna/rannych/zranil*/zranion* | bable | pecherz* | pogryzl* | pies ~ ugryzl*
      | wylal*/oblal*/polal* ~ gorac*/wrzat*/zup*/kaw*/herbat* | wrzatk* | zakazen* ~ po | infekcj* ~ po | zakrztusil* | dlawil*
      | w gipsie | o kulach | zlamal* ~ zab* | ulamal* ~ zab* | ukruszyl* ~ zab* | atak serca | zawal | piecze ~ skora/oczy/glowa
      | spalil* ~ skor*/wlosy/glow*`,
  ],
  ['injury', 1, `siniak* | boli | kuleje | stluczon* | guz | spadl*`],
  [
    'fire-gas',
    2,
    `czuc/smierdzi/ulatnia/wyciek*/zapach/wali/capi ~ gaz* | gaz ~ czuc/ulatnia/smierdzi | iskrz* | iskry | pali sie | palilo sie
      | plonie | plomien* | dym/dymu/dymi ~ z/w/leci/wali | leci/wali ~ dym | pozar* | tlenek wegla | czad | spaleniz*
      | kable ~ wierzchu/gole/wystaj* | gole kable | wyjscie ewakuacyjne/ewakuacyjn* ~ zamkn*/zastawion* | ogien ~ w/na/u | plomienie
      | czuje dym | widze ~ ogien/dym/plomien* | frytkownic* ~ pali/dymi | gniazdk* ~ iskrz*/dymi/pali/topi`,
  ],
  [
    'unsafe',
    2,
    `hamulc*/hamulec ~ nie/pekl*/pusci*/zawiod* | niedokrec* | nie ~ dokrec* | zawalil* | runal | runela | runelo
      | regal/polka/sufit/lampa/szafa ~ spadl*/polecial*/przewrocil*/runal | spadl* ~ regal/polka/sufit/lampa
      | moglo/mogl* ~ zabic/zginac | ktos ~ zginie/zabije | zagroz* ~ zyci*/zdrow*
      | urwal*/odpadl* ~ kolo/pedal/kierownic*/siodel*/fotelik | kolo/pedal/kierownica/fotelik ~ urwal*/odpadl*
      | barierk* ~ luzn*/rusza*/odpad*/urw* | porecz ~ luzn*/rusza*/odpad*/urw* | woda ~ leje/cieknie ~ sufit*/gniazd*/lamp*
      | zalewa nas | zgubil* sie ~ dziecko/syn/corka | dziecko zginelo | bez hamulcow | prad kopie | kopie prad
      | hustawk*/zjezdzalni*/lancuch ~ urwal*/pekl*/zerwal*/spadl* | urwal*/zerwal* sie ~ hustawk*/lancuch/lin*`,
  ],
  ['unsafe', 1, `niebezpiecz* | bezpieczenst* | zagraza* | zagroz* | grozi zawal*`],
  [
    'body',
    1,
    `reka/reke/reki/rece/dlon* | noga/noge/nogi | glowa/glowe/glowy | twarz* | oko/oczy | ucho | szyj* | plecy | skora/skore/skory
      | palec/palce/palca | nadgarst* | kostk* | kolano/kolana | zab/zeby/zeba | jezyk* | usta/wargi/warga | gardlo | ramie | nos
      | brode/broda | brzuch`,
  ],
  [
    'harm',
    1,
    `zdretwial* | kopnal*/kopnelo/kopie | poparz* | oparz* | rozciet* | rozcial* | rozbit*/rozbil* | krwawi* | leci krew
      | leciala krew | spuchl* | opuchl* | sin* | zlaman*/zlamal* | pekl* | przytrzas* | przycie* | babel/bable | wysypk* | szwy/szwow
      | spadl*/upadl* | wrzac*/wrzatk* | urwal* sie | skrecon* | jak balon | pali skor*`,
  ],
];
