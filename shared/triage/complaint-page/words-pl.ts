import type { PageLexicon } from './row.ts';

/** Polish. */
export const PAGE_PL: PageLexicon = [
  [
    'kind',
    2,
    `doceniam* | cenie/cenimy sobie | wielkie dzieki | najwyzszym poziomie | najwyzszy poziom | wysoki poziom | najmilsz* | najsympatyczn* | oklaski | poziom mistrz* | pycha | mistrz | mistrzyni | mistrzowie | goraco polecam/dziekuj* | uklony | poklony | wyrazy uznania | uznanie | profesjonaln* | swiez* | klasa | radosc | jak w domu | rodzinn* | urocz* | zachwycen* | troskliw* | cierpliw* | kultural* | chrupiac* | soczyst* | domow* | godne polecenia | warto | perfekt | legenda | szczesliw* | przyjemnosc | dobr* | mily/mila/mile/mili/milego/milej/milym/mila | fajn* | ladn* | ladnie | smaczn* | smakowal* | przyjemn* | sympatyczn*
      | uprzejm* | pomocn* | zyczliw* | usmiech* | zadowolon* | polecam* | pochwal* | pochwala | wroc* | wrocimy | do zobaczenia
      | oby tak dalej | tak trzymac | brawo | brawa | gratul* | wszystkiego najlepszego | sto lat | klimatyczn* | przytuln*
      | swojsk* | milo | jak u mamy/babci | szacun* | niezl* | podobal*`,
  ],
  [
    'kind',
    3,
    `pyszn* | przepyszn* | pysznie | wysmienit* | rewelac* | swietn* | wspanial* | cudown* | doskonal* | znakomit* | fantastyczn*
      | najleps* | super | ekstra | genialn* | piekn* | mistrzostw* | petarda | sztos | bajk* | bajeczn* | niebo w gebie
      | palce lizac | przemil* | przesympat* | perfekcyjn* | idealn* | uwielbia* | zachwyc* | kochan* | perelka | klasa | na medal
      | na szostk* | pierwsza klasa | zajebist* | wybitn* | rewelka | mega dobr*`,
  ],
  ['thanks', 2, `dziekuj* | dziekuje | dziekujemy | dzieki | dzieks | podziekow* | podziekowac | wdzieczn* | dziena`],
  [
    'covered',
    3,
    `nie mam/mamy/ma ~ przyczepic/zarzutu/zarzutow/uwag/zastrzezen/narzekac/skarg
      | bez zarzutu/zastrzezen/uwag/problemu/konkurencji/skarg | zadn* skarg*/uwag*/zastrzez*/problem* | nic dodac | nic ujac
      | nic nie poszlo zle | nic zlego | same pochwaly/plusy/superlatywy
      | tylko pochwaly/pochwala/chwalic | tylko ~ podziekowac/pochwalic
      | prosze ~ przekazac/przekazcie/pozdrowic/podziekowac/pochwalic ~ kuchni/kuchar*/kelner*/pani*/pan*/zespol*/pozdrow*/podziek*/szef*
      | nigdy ~ nie ~ jadlam/jadlem/jedlismy ~ lepsz* | lepsz* ~ nie ~ jadlam/jadlem/jedlismy/ma | nie zawiod* | nie zawodz*
      | nie zaluj* | nie rozczarow* | nie moglo ~ lepiej/lepsz* | nie najgorsz* | nie jest zle | nie bylo zle | niezapomnian*
      | nie mozna ~ narzekac/lepiej | nie skarz* | nie skarga`,
  ],
  [
    'covered',
    0,
    `jeszcze raz/wrocimy/przyjdziemy/lepsz* | nie tylko | nie ma sprawy/problemu | nic sie nie stalo | nie trzeba | nie szkodzi`,
  ],
  [
    'plain',
    0,
    `pozdrowienia | jedlismy | pilam | probowal* | zjedlismy | bywam | wizyta | wizyte | wielkie | poziomie | wnetrze | nalesnik* | ciasta | menu | miejsce | randke | pizza | pierogi | zupa | ciasto | deser* | wino | piwo | sniadani* | taras* | ogrod* | dzieci | dziecmi | maz | mezem | zona | zona | corka | corki | syn | syna | przyjaciol* | weekend | sobota | niedziela | szefa | szef | najbardziej | tutaj | wasza | wasz | wasze | panstwo | jestescie | byl | kazdy | polecam | okolicy | swiecie | serdecznie | pozdrawiam | sluzb* | ok | jedzenie | jedzenia | obsluga | obslugi | obsluge | personel | kelner* | kuchar* | kuchni* | wieczor | obiad | kolacj*
      | kawa | kawe | miejsce | lokal* | restauracj* | kawiarni* | wszystko | wszystkim | wszyscy | bylo | byla | byly | bylismy
      | byl | bardzo | naprawde | zawsze | na pewno | dzis | dzisiaj | wczoraj | chcial* | powiedziec | pani | panu | pana | pan
      | rodzin* | urodzin* | rocznic* | znow* | znowu | calej | zalodze | zaloga | zespol* | miescie | miasta | jaki | jaka | jakie
      | jadlam | jadlem | jadl* | pozdrawiam* | klimat | atmosfer* | opieke | opieka | smak*`,
  ],
  [
    'trouble',
    1,
    `natomiast | aczkolwiek | lecz | mimo | choc | chaos | balagan | smutn* | dziwn* | slab* | mala porcja | malo | mniej* | pogorsz* | obraz* | wysmiew* | przecietn* | katastrof* | tragedi* | nuda | nudn* | placz* | nieogarn* | przytlocz* | brudno | zimno | nie | nikt | nigdy | nigdzie | nic | nikogo | zaden | zadna | zadne | zadnych | bez | ani | brak* | nie ma | niestety
      | szkoda | tylko | ale | jednak | chociaz | choc | poza | oprocz | procz | zamiast | gdyby* | kiedys | ostatnio | zwykle
      | normalnie | niby | podobno | raczej | troche | nieco | za zimn* | za glosn* | za drog* | za slon* | za dlug* | za malo
      | za duzo | zbyt | wciaz | ciagle | nadal | jeszcze nie | dalej | czek* | kolejk* | godzin* | minut* | pozno | dlugo
      | woln* ~ obslug* | powoln* | wolno | wieki | spozn* | zapomn* | zgubi* | zl* ~ zamow* | zle | zly | zla | pomyl* | pomylk*
      | blad* | nie to | zimn* | letni* | ciepl* ~ piw* | chlod* | lodowat* | przeciag* | goraco | duszno | surow* | krwist*
      | przypalon* | spalon* | niedogot* | niedopiecz* | rozgotow* | tlust* | such* | tward* | guma | gumow* | czerstw* | slon*
      | przesolon* | bez smaku | mdl* | kwasn* | zepsut* | splesn* | plesn* | smierdz* | smrod* | ohyd* | obrzyd* | fuj
      | przetermin* | brud* | lepi* | klei* | wlos | wlosy | wlosa | mucha | muchy | robak* | szklo | szkla | plastik* | krew | krwi
      | toalet* | ubikac* | wc | mydl* | papier* | ciekn* | kapie | zepsul* | peknie* | pekn* ~ szklan* | chwiej* | zlaman*
      | rozlal* | oblal* | zatkan* | dym* | halas* | glosn* | krzyk* | krzycz* | szczek* | pijan* | niemil* | chamsk* | chams*
      | opryskl* | arogan* | bezczel* | ignor* | lekcewaz* | nieuprzejm* | okropn* | straszn* ~ dlug* | strasznie dlug* | fatal*
      | tragi* | koszmar* | najgors* | gorsz* | gorzej | zawiod* | rozczar* | zdener* | wsciek* | skandal* | niedopuszcz* | drog*
      | drogo | zawyz* | nalicz* | rachun* | reklamac* | zwrot* | oddajcie | rabat* | chor* | slabo | niedobrze | boli | bol
      | alerg* | uczul* | dusi | krwaw* | upad* | spadl* | poslizg* | oparz* | pali | pozar* | niebezp* | pomoc* | policj* | karetk*
      | lekarz* | ukrad* | zlodz* | zamkn* | grozi* | bojk* | uderz* | dotyka* | rasis* | odmow* | skarg* | narzek* | problem*
      | klopot* | powinn* | moglo by | mogloby | moglby | moglaby | oczekiw* | liczyl* | przepros* | wyjasn* | niezadow* | wyszl* z
      | wychodz* | pusto | pust* | polow* | skoncz* | wylacz* | sciszc* | przycisz* | psuj* | zepsu*`,
  ],
  [
    'ask',
    1,
    `prosze | prosimy | mozemy | mozna | moze ktos | czy | chcemy | chcielibysmy | chcielismy | potrzebuj* | przyniesc
      | przyniescie | zamow* | zamawia* | zapytac | gdzie | kiedy | dlaczego | kto | ktos | ile | zaplac* | wody | wode
      | serwet* | sztucc* | widel* | chleb* | paragon* | stolik nr`,
  ],
  [
    'settled',
    2,
    `juz jest/mamy/przyszl*/przynies*/dostal*/dziala/dobrze/ok/w_porzadku/cieple/przyniesli
      | juz wszystko ~ dobrze/ok/porzadku/gra | wszystko ~ w_porzadku/dobrze/gra/ok | w porzadku | zalatwion* | rozwiazan*
      | naprawion* | sprawa zalatwiona | nie ma sprawy | nie ma problemu | nic sie nie stalo | nie szkodzi | spoko
      | za szybk* ~ pomoc/reakcj*/odpowiedz`,
  ],
  ['ack', 2, `ok | okej | jasne | dobra | dobrze | rozumiem | super | tak | spoko | dzieki | do widzenia | dobranoc`],
  [
    'booking',
    2,
    `zarezerwowac/rezerwowac/zamowic ~ stolik/stol/miejsc*/sale/pokoj
      | zmienic/przelozyc/odwolac/przesunac/potwierdzic ~ rezerwacj*
      | chcialbym/chcialabym/chcielibysmy/chcialybysmy ~ zarezerwowac/rezerwacj*
      | poprosze/poprosimy ~ stolik ~ dla_#/na_#/na_jutro/na_sobote/na_niedziele/na_piatek`,
  ],
  [
    'lost',
    2,
    `zapomn*/zostawi*/zgubi*/znalaz*/znalezl*/zostal* ~ parasol*/plaszcz*/kurtk*/szalik*/torb*/torebk*/portfel*/telefon*/okular*/klucz*/czapk*/rekawicz*/zabawk*/misia/ladowark*/plecak*/bluz*/sweter/kolczyk*/pierscion*/zegarek/ksiazk*/laptop*/dokument*/sluchawk*/butelk*/smoczek
      | parasol*/plaszcz*/kurtk*/szalik*/torebk*/portfel*/telefon*/okulary/klucze/czapk*/plecak*/bluz* ~ zapomn*/zostawi*/zgubi*/zostal*
      | rzeczy znalezione`,
  ],
  ['alarm', 1, `pomocy | ratunku | pomoc | pozar | ogien | sos | karetka | policja | krew | dym | gaz`],
  ['kind', 2, `w porzadku`],
  ['settled', 2, `juz ~ przyniesl*/dostalismy/dostalam/dostalem/w_porzadku`],
  [
    'greeting',
    0,
    `dzien dobry | dobry wieczor | dobranoc | mily/mila pani/panie | milego/dobrego dnia/wieczoru/weekendu | szanowni panstwo | pozdrawiam* | pozdrawiam serdecznie | z powazaniem`,
  ],
];
