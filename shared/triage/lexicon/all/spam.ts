import type { Lexicon } from '../row.ts';

/** Advertising and traps. Spam is called only at weight 3 and never over an urgent finding. */
export const SPAM: Lexicon = [
  [
    'spam-seo',
    2,
    `seo | rank ~ page/google/first/higher | ranking on | page 1 | first page of google | page one of google | search engine* | backlink* | critical errors | free audit | website audit | web design offer | redesign your website | more traffic | google ranking | increase your ~ traffic/sales/visibility/followers | digital marketing agency | vyhledavac* | prvni stran* | prvniho mista | seo balic* | optimalizac* | navstevnost webu | vas web ~ nezobraz*/pomal*/chyb* | tvorba web* | pozycjonowan* | wypozycjon* | top3 | top 3 | pierwsza strona | pierwszej stronie | strona ~ laduje | darmowy audyt | pozyskaj* klient* | ruch na stronie | nova stranka na miru | noveho webu`,
  ],
  [
    'spam-phishing',
    3,
    `page ~ disabled/suspended/deleted/unpublished/removed/restricted | account ~ disabled/suspended/deactivated/restricted | verify your account/identity/page | confirm your account/identity/page | community standard/standards/guidelines | copyright infring* | appeal here | page support | meta support | strank* ~ smazan*/odstran*/zablok*/deaktiv*/nahlasen*/pozastaven*/zrusen* | ucet ~ zablok*/pozastav*/deaktiv*/smazan* | autorskych prav | overte ~ vlastnictvi/ucet/totoznost/stranku | overeni ~ uctu/stranky | zasady komunity | profil ~ wylaczon*/zablokowan*/usuniet*/narusza/zawieszon* | konto ~ wylaczon*/zablokowan*/usuniet*/zawieszon*/narusza | strona ~ wylaczon*/zablokowan*/usuniet*/zawieszon* | narusza regulamin | odwolac ~ zaloguj | zweryfikuj ~ konto/tozsamosc/profil | prawa autorskie ~ narusz* | password ~ expire* | mailbox ~ full/expire* | parcel ~ held/fee`,
  ],
  [
    'spam-phishing',
    1,
    `permanently | within 24 hours | in 24 hours | in 24h | do 12 hodin | do 24 hodin | w ciagu 24h | trwale | natrvalo | log in | prihlasenim | zaloguj | hxxp | hxxps | http | https | support team | security team | uwaga | bezpecnost* | click here | klikni* | kliknij* | confirm`,
  ],
  [
    'spam-crypto',
    3,
    `crypto* | bitcoin* | btc | forex | trading signals | trader | my mentor | passive income | financial freedom | investment ~ profit/return/platform | turned # into | krypto* | pasivni prijem | kryptomen* | investic* ~ zisk/vynos | inwestycj* ~ zysk/zwrot | wyplata po | financni svobod* | wolnosc finansow* | pasywn* dochod | zarabia* ~ tys/dziennie/online | vydelava* ~ online/denne/tisic*/doma/mesicne`,
  ],
  [
    'spam-crypto',
    1,
    `link in bio | ask me how | my profile | muj profil | na profil | moj profil | na moj profil | dm me | 💸 | 📈 | 🚀 | 💰 | no stress | no risk | bez rizika | bez ryzyka | daily profit`,
  ],
  [
    'spam-loan',
    3,
    `quick loan | loans ~ approved/bad_credit/no_credit | loan offer | pujck* | pozyczk* | chwilowk* | kredyt ~ bez/od/dla/szybk* | uver ~ bez/do/ihned | bez registru | bez bik | bez potvrzeni prijm* | oddluzen* | konsolidac* ~ | potrebujete rychle penize | szybka gotowka | gotowka od reki`,
  ],
  [
    'spam-job',
    3,
    `work from home | online job | hiring ~ online/home/people/remote | earn ~ per day/daily/weekly/home | no experience ~ | from your phone | praca z domu | praca zdalna ~ bez/od | prace z domova | prace z domu | vydelavam pri/doma/mesicne | do tymu ~ sikovn* | hledam do tymu | skrecaniu | na reke ~ bez/od/start | start od zaraz | bez doswiadczenia | bez zkusenosti | privydelek | privydelk* | dorob ~ | places are limited | brigada z domu | napis mi sz | wpisz tak | dm me ~ job/work | per day ~ phone`,
  ],
  [
    'spam-fake-reviews',
    3,
    `# ~ followers | followers ~ week/days/delivery | pay after delivery | # ~ sledujicich | # ~ obserwujacych | platnosc po realizacji | platba po dodani | # verified ~ reviews | buy ~ reviews/followers/likes | five star reviews for | boost ~ ratings/rating/reviews | star reviews ~ for/guarantee* | reviews ~ delivered/guaranteed/# | remove ~ negative_reviews/bad_reviews | # followers for | recenz* ~ za_#/na_klic/koup*/garanc*/balic* | # recenzi | kladn* recenz* ~ za | koupit recenze | sledujici* ~ za # | opinii ~ z_prawdziwych/za_#/5 | # opinii | pozytywn* opini* ~ za/kup | usuwa* ~ negatywn* opin* | smazeme ~ recenz* | odstranime ~ recenz* | obserwujac* ~ za #`,
  ],
  [
    'spam-competitor',
    2,
    `code ~ gives/off/for | promo code | discount code | # off | # percent off | through the ~ app | free delivery | free shipping | order through | thank me later | download the app | use code | s heslem | na heslo | pri zadani kodu | se slevou # | slevovy kod | kod na slevu | zdarma | rezervace na webu | otevreno denne | poledni menu od | at zkusi nov* | zkuste nov* | vyzkousejte nov* | u nas v | zapraszamy ~ do/codziennie/na | na haslo | gratis | dowoz gratis | kod rabatowy | zestaw dnia od | rabat* ~ kod/# | promocj* ~ # | po co przeplacac | w prezencie | sprobujcie nowe* | za rohem ~ menu/sleva | much better at | if you want real`,
  ],
  [
    'spam-chain-letter',
    4,
    `forward this | share this ~ friends/pages/people/before/luck | send this to # | do not break the chain | dont break the chain | before midnight | bad luck | chain letter | preposlete ~ dal/pratel*/lid* # | preposli ~ # | poslete ~ # ~ lidem/pratelum/strankam | retez ~ neprerus*/stesti | neprerus* | przeslij ~ # | wyslij ~ # ~ osobom/znajomym/stronom | lancuszek ~ szczescia/przeslij | nie przerywaj | pecha`,
  ],
  [
    'spam-scam',
    3,
    `dear beneficiary | inheritance | lottery | you have won | youve won | claim your prize | million dollars | next of kin | western union | gift cards ~ urgent | doctor on mission | military doctor | box of cash | overpay ~ cheque | dedictv* | vyhral* jste | loterie | na misi v zahranici | balick* s hotovosti | odmena ~ procent | spadek ~ mln/milion* | wygral* ~ pan/panstwo/nagrod* | wygran* ~ loterii | odpovezte tajne | lekarz na misji | paczk* z gotowka | tajne na | nominowan* ~ zlot*/laur*/nagrod* | nominovan* ~ cen*/zlat* | oplata promocyjna | jednorazow* oplat* | youve been nominated | nominated for ~ award | award ~ fee | gala ~ oplat* | ucast na galave* | promotional fee | registracni poplatek`,
  ],
  [
    'spam-fake-invoice',
    3,
    `faktur* ~ zapis ~ rejstrik*/katalog* | zapis do ~ rejstrik*/katalog*/databaz* | rejstrik* ~ provozoven/firem/podnik* | vymaz | register entry | business directory ~ fee/invoice/listing | listing fee | domain ~ expire*/renew* | rejestr* ~ firm/przedsieb*/oplat*/wpis | wpis do ~ rejestr*/katalog*/bazy | oplat* ~ wpis | european business register | invoice ~ directory/listing/registration | predchozi telefonat | obnova domeny | odnowienie domeny`,
  ],
  [
    'spam-advert',
    2,
    `dear business owner | dear sir madam | dear owner | dear manager | special offer | limited offer | limited places | best price for | we offer | we have helped | our services | our agency | our company ~ offers/provides | reply yes | unsubscribe | free quote | wholesale | supplier of | increase sales | partnership proposal | collaboration proposal | nabizime ~ vam/balic*/sluz*/levn*/kvalit*/dodav* | nabizim ~ vam/sluz* | kdy vam muzeme zavolat | mimoradna nabidka | akcni nabidka | garanci | velkoobchod | oferujemy | nasza oferta | nasza firma | netto | oddzwonic ~ dzis/jutro | promocja | hurtown* | samples | partner* program* | zaujal* ~ vas profil | spoluprac* ~ nabiz* | wspolprac* ~ ofer* | faktury nie bedzie | dyskrecja | kc mesic | discreet`,
  ],
];
