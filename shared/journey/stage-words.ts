/** Words that say how far the guest is, written as the tables of triage are. `experience`: they were here or ordered. */
import type { Table } from '../triage/match.ts';

export type StageSign = 'recommends' | 'returns' | 'wants' | 'noticed' | 'experience';

export const STAGE_WORDS: readonly Table<StageSign>[] = [
  {
    language: 'en',
    rows: [
      [
        'recommends',
        1,
        `recommend* | must visit/try/go | you have to try/go/visit | go there | best ~ in_town/in_the_city/ever | tell everyone/everybody | told all/everyone`,
      ],
      [
        'returns',
        1,
        `be back | come back/coming back | returning | keep coming | our regular/favourite/favorite | every week/friday/sunday`,
      ],
      [
        'wants',
        1,
        `want to try/go/visit/come | cant wait | looks ~ amazing/great/delicious/good/yummy/tasty | we should go/try | need to try/go | lets go | on my list | would love to | looking forward | take me`,
      ],
      [
        'noticed',
        1,
        `just saw/found/discovered | saw your/the ~ ad/post/video/sign | heard ~ about/of | new place/restaurant/cafe | did you know | opened | opening soon | havent been | never been`,
      ],
      [
        'experience',
        1,
        `we had/ordered/ate/went/were/visited/came/sat/waited/paid | i had/ordered/ate/went/was/visited/came/sat/waited/paid/got | yesterday | last night/weekend | tonight ~ we/was | our visit/table/dinner/lunch/order | my order/meal/dinner/lunch | the waiter/waitress/food/service`,
      ],
    ],
  },
  {
    language: 'cs',
    rows: [
      [
        'recommends',
        1,
        `doporuc* | musite ~ vyzkouset/ochutnat/navstivit/zajit | jdete tam | bezte tam | nejlepsi ~ ve_meste/v_praze/siroko | rikam vsem | vsem rikam`,
      ],
      [
        'returns',
        1,
        `vratime/vratim/vracime/vracim | zase/znovu/opet ~ prijdeme/prijdu/zajdeme | prijdeme/prijdu ~ zase/znovu/opet | stamgast* | kazdy/kazdou ~ tyden/patek/nedeli`,
      ],
      [
        'wants',
        1,
        `chci/chceme/chtela/chtel ~ vyzkouset/zkusit/ochutnat/zajit | musime ~ zajit/vyzkouset/zkusit | tesim/tesime se | vypada ~ skvele/dobre/lahodne/uzasne/krasne | zajdeme/pojdme | mam chut | lakav*`,
      ],
      [
        'noticed',
        1,
        `videl*/videli ~ reklam*/prispev*/video | slysel*/slyseli ~ o | nova/nove/novy ~ restaurac*/kavarn*/podnik/bistro/misto | vedeli jste | otevreli/otevrou/otevira | jeste jsem ~ nebyl*`,
      ],
      [
        'experience',
        1,
        `byli/byl/byla jsme/jsem | dali/dal/dala jsme/jsem | meli/mel/mela jsme/jsem | objednal* | jedli/jedl/jedla | navstivil* | cekali/cekal/cekala | zaplatil* | vcera | minul* ~ vikend/tyden/sobotu | nase/nasi ~ vecere/veceri/obed/objednavk* | prinesl*`,
      ],
    ],
  },
  {
    language: 'pl',
    rows: [
      [
        'recommends',
        1,
        `polecam* | musicie ~ sprobowac/odwiedzic/isc | idzcie | najlepsz* ~ w_miescie/w_okolicy | mowie/powiem wszystkim | godne polecenia`,
      ],
      [
        'returns',
        1,
        `wrocimy/wroce/wracamy/wracam | znowu/ponownie ~ przyjdziemy/przyjde | przyjdziemy/przyjde ~ znowu/ponownie | stal* klient* | co tydzien | w kazdy/kazda`,
      ],
      [
        'wants',
        1,
        `chce/chcemy/chcialabym/chcialbym ~ sprobowac/odwiedzic/isc | musimy ~ isc/sprobowac/wpasc | nie moge sie doczekac | wyglada ~ pysznie/super/swietnie/smacznie | chodzmy | mam ochote | kusi*`,
      ],
      [
        'noticed',
        1,
        `widzial*/zobaczyl* ~ reklam*/post/film* | slyszal* ~ o | nowa/nowe/nowy ~ restauracj*/kawiarni*/lokal*/miejsce/knajp* | wiedzieliscie | otwieraj*/otworzyli | jeszcze ~ nie_bylam/nie_bylem`,
      ],
      [
        'experience',
        1,
        `bylismy/bylam/bylem | zamowilismy/zamowilam/zamowilem | jedlismy/jadlam/jadlem | dostalismy/dostalam/dostalem | czekalismy/czekalam/czekalem | zaplacilismy/zaplacilam/zaplacilem | wczoraj | w zeszl*/ostatni* ~ weekend/sobote/tydzien | nasz/nasza/nasze ~ kolacj*/obiad/zamowieni* | wzielismy/wzielam/wzialem`,
      ],
    ],
  },
];
