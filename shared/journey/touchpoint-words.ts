/** Words that say where it happened, written as the tables of triage are (shared/triage/lexicon/row.ts). */
import type { Table } from '../triage/match.ts';
import type { Touchpoint } from './types.ts';

export const TOUCHPOINT_WORDS: readonly Table<Touchpoint>[] = [
  {
    language: 'en',
    rows: [
      ['reservation', 2, `reserv* | booking | booked ~ table/for | book a table | our table was/for | rebook* | opentable`],
      [
        'arrival',
        2,
        `parking | car park | on arrival | when we arrived | arriv* | door was/closed/locked | at the door | host/hostess | seated/seat us | opening hours | were closed/shut | nobody greeted | queue* ~ outside/door`,
      ],
      [
        'food',
        1,
        `food | meal | dish* | portion* | taste*/tasty | flavour*/flavor* | undercooked | overcooked | burnt | raw | salty | bland | menu | kitchen | chef | starter* | main/mains | dessert* | delicious | drink/drinks`,
      ],
      [
        'service',
        1,
        `waiter*/waitress* | staff | server/servers | service | manager | bartender* | attitude | rude | ignored | waited/waiting ~ minutes/hour/long/food/drinks | forgot | attentive | friendly`,
      ],
      [
        'place',
        1,
        `toilet*/restroom*/bathroom* | music | noise/noisy | loud | smell* | table/tables ~ sticky/dirty/wobbl* | terrace | garden | air conditioning | cold inside | draught | atmosphere | interior | highchair | playground`,
      ],
      [
        'payment',
        2,
        `bill | invoice ~ wrong | charged | charge | card ~ declined/terminal/machine/only/charged/twice | cash only | paid/pay/paying/payment | receipt | tip ~ added/included/percent | price/prices/pricey/overpriced/expensive | refund*`,
      ],
      [
        'delivery',
        3,
        `deliver* | courier | takeaway/takeout/take_away | driver | wolt/uber_eats/deliveroo/foodora/bolt_food/glovo | pick up/pickup | packag* | order ~ arrived/came/never/missing/late/cold`,
      ],
      [
        'after_sale',
        2,
        `left my/our | lost ~ coat/bag/umbrella/phone/scarf/jacket | forgot my/our ~ coat/bag/umbrella/phone/scarf/jacket | voucher* | gift card* | no reply/answer | never replied/answered | you promised | still waiting ~ refund/reply/answer/invoice | send ~ invoice | complaint ~ sent/wrote/weeks`,
      ],
    ],
  },
  {
    language: 'cs',
    rows: [
      ['reservation', 2, `rezerv* | zamluv* | objednan* ~ stul/stolek | zarezerv* | nas stul`],
      [
        'arrival',
        2,
        `parkov* | pri prichodu | kdyz jsme prisli/dorazili | prisli jsme | dorazili jsme | bylo/meli/mate/maji ~ zavreno/zavrene/otevreno | oteviraci/otviraci | u dveri | u vchodu | usadil*/posadil* | nikdo nas | fronta ~ venku/dveri`,
      ],
      [
        'food',
        1,
        `jidl* | chut* | porce/porci | nedovaren*/nedopecen* | prepecen*/prevaren* | spalen* | syrov* | presolen*/slan* | bez chuti | menu/jidelni* | kuchyn*/kuchar* | predkrm* | hlavni chod/jidlo | dezert* | pochutnal* | vychladl* | napoj*/piti`,
      ],
      [
        'service',
        1,
        `obsluh* | cisni*/servirk* | personal* | servis | provozni/vedouci | barman* | neprijemn* | ignorov* | cekali/cekal/cekala/cekame/cekani ~ minut*/hodin*/dlouho/jidlo/piti | zapomnel* | arogant* | drzy/drzi | usmev*/ochotn*/mil*`,
      ],
      [
        'place',
        1,
        `zachod*/toalet*/wc | hudba/hudbu/muzik* | hluk*/hlucn*/hlasit* | smrad*/smrde*/zapach* | spinav*/lepiv* ~ stul/stoly/ubrus/podlah* | teras*/zahradk* | klimatizac* | zima uvnitr | prostred* | interier* | atmosfer* | koutek | kour*`,
      ],
      [
        'payment',
        2,
        `ucet/uctu/uctem | uctenk* | nauct*/uctov* | zaplat*/platit/platil*/platb* | kart* ~ neprijim*/nefung*/dvakrat/strhl* | jen hotov* | hotove/hotovost* | spropitn*/dysko | predrazen*/draz*/drah*/cena/ceny/cenu | vratit ~ penize | penize ~ zpet/vrat* | strhl*/strzen*`,
      ],
      [
        'delivery',
        3,
        `rozvoz* | dovez*/doruc*/dorucen* | kuryr* | wolt*/foodora/foodory/bolt*/dame_jidlo | s sebou | ridic/ridice/ridici | obal*/krabic* | objednavk* ~ neprisl*/nedorazil*/dorazil*/prisl*/chyb*/pozde | vyzvednut*`,
      ],
      [
        'after_sale',
        2,
        `zapomnel* ~ bund*/kabat*/tas*/destnik*/telefon*/sal* | nechal* ~ u_vas/bund*/kabat*/tas*/destnik*/telefon*/sal* | ztratil* | poukaz*/voucher* | neodpovid*/neodpoved*/bez odpovedi | slibil* jste | slibovali jste | reklamac*/reklamov* | faktur*/danov* doklad`,
      ],
    ],
  },
  {
    language: 'pl',
    rows: [
      ['reservation', 2, `rezerw* | zarezerw* | zabookow* | nasz stolik | stolik ~ zamow*/oddan*/zajet*`],
      [
        'arrival',
        2,
        `parking*/zaparkow* | po przyjsciu | gdy/jak/kiedy ~ przyszlismy/dotarlismy | przyszlismy | bylo/byla/byl ~ zamkniet*/nieczynn* | godziny/godzin otwarcia | przy wejsciu/drzwiach | posadzil*/posadzon* | nikt nas | kolejka ~ przed/dwor*/drzwi*`,
      ],
      [
        'food',
        1,
        `jedzeni* | dani*/danie | smak* | porcj* | niedogotow*/niedopieczon* | przypalon*/spalon* | surow* | przesolon*/slon* | bez smaku | menu/karta_dan | kuchni*/kuchar* | przystawk* | deser* | zimne/wystygl* | napoj*/napoje | pyszn*`,
      ],
      [
        'service',
        1,
        `obslug* | kelner* | personel* | serwis | menedzer*/manager*/kierowni* | barman* | niemil*/nieuprzejm* | ignorow* | czekalismy/czekalem/czekalam/czekamy/czekanie ~ minut*/godzin*/dlugo/jedzenie | zapomni* | chamsk*/bezczeln* | usmiech*/uprzejm*/mil*`,
      ],
      [
        'place',
        1,
        `toalet*/lazienk*/wc | muzyk* | halas*/glosn* | smrod*/smierdz*/zapach* | brudn*/klej* ~ stol*/stolik*/obrus*/podlog* | ogrodek/ogrodk*/taras* | klimatyzac* | zimno w srodku | klimat | wnetrz* | atmosfer* | kacik`,
      ],
      [
        'payment',
        2,
        `rachun* | paragon* | policz*/naliczy* | zaplaci*/placi*/platnos* | kart* ~ nie/dwa/terminal*/pobra* | tylko gotowk* | gotowk* | napiw* | drogo/drogi*/cena/ceny/cene/zawyzon* | zwrot* ~ pieni*/srodk*/kwot* | oddac/oddali ~ pieni* | pobran*/pobrali`,
      ],
      [
        'delivery',
        3,
        `dostaw*/dowoz*/dowiez* | kurier* | wolt*/glovo/pyszne_pl/uber_eats/bolt* | na wynos | kierowc* | opakowan*/pudelk* | zamowieni* ~ nie/brak*/przyszlo/dotar*/spozn*/zimn* | odbior*`,
      ],
      [
        'after_sale',
        2,
        `zostawil* ~ kurtk*/plaszcz*/torb*/parasol*/telefon*/szal* | zgubil* | voucher*/bon/bonu/karta_podarunkow* | brak odpowiedzi | nie odpowiad*/odpisuj* | obiecali*/obiecywali* | reklamacj*/reklamow* | faktur*`,
      ],
    ],
  },
];
