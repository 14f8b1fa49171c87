import type { Lexicon } from '../row.ts';

/** What sellers and swindlers write whatever they sell (spam.ts has the particular trades). */
export const OFFERS: Lexicon = [
  [
    'spam-fake-reviews',
    3,
    `# ~ five_star/5_star/genuine/real/positive/google reviews | reviews in # days | five star reviews | # recenz* | recenz* ~ dodame/zajistime/platba/garant* | # opinii | opinii ~ dostarcz*/gwarant*/platnosc* | # followers | # sledujic* | # obserwuj* | boost your ~ page/rating/profile/followers/reach`,
  ],
  [
    'spam-phishing',
    3,
    `hxxp | hxxps | mailbox ~ full/quota/limit | verify now | unusual ~ sign_in/login/activity | your ~ password ~ expire*/reset | schrank* ~ plna/zaplnen*/limit/kapacit* | overte ucet | skrzynk* ~ zapelnion*/pelna/limit | zweryfikuj konto | suspicious activity | final notice | blue badge | verified badge | modry odznak | niebieski* znacz* | parcel ~ customs/fee/redeliver* | zasilk* ~ poplat*/clo/doplat* | paczk* ~ doplat*/oplat*/clo | potvrdte ~ udaje/ucet/kartu | potwierdz ~ dane/konto/karte`,
  ],
  [
    'spam-crypto',
    3,
    `how to trade | trading | obchodovani | obchodovan* ~ ukazal*/naucil* | tradin* | turned ~ into | from # to # ~ week/days/month | inbox her | inbox him | write to her | pisz* do niej/niego | napiste ji/mu | usdt | nft | broker* | invest* ~ with/minimum/today/platform* | financial advisor | expert trader | z # ~ mam # | daily payout | vyplaty denne | wyplaty codziennie`,
  ],
  [
    'spam-advert',
    3,
    `we are ~ manufacturer/factory/supplier/exporter/wholesaler/distributor | manufacturer of | moq | our catalogue | our catalog | catalogue and | jsme ~ vyrobce/dodavatel* | vyrobce/vyrobcem ~ papir*/obal*/nabyt*/strojich | katalog a cenik | katalog i cennik | cenik ~ prilo*/posilam* | posilame katalog | jestesmy ~ producent*/dostawc* | producent* ~ kubk*/opakow*/mebl* | w zalacz* ~ katalog/cennik/oferte/oferta | v priloze ~ katalog/cenik/nabidk* | our team ~ can_help/specialis*/specializ* | found # errors/issues/problems/mistakes | errors ~ visibility | nasli # chyb | znalezlismy # bledow | chyb* ~ viditelnost* | bledow ~ widocznosc* | odpovezte ano | odpisz tak | reply yes | book a demo | free demo | free trial | free consultation | quick call ~ week/tomorrow/demo
      | lower your ~ energy/bills/costs/fees | save ~ energy/card_fees | staffing agency | we supply | we provide | we specialise | we specialize | we can help you ~ grow/more/increase/get | help businesses like | businesses like yours | restaurants like yours | kratky hovor | nezavazn* ~ nabidk*/schuzk*/konzultac* | bezplatn* ~ konzultac*/ukazk*/audit | usetrit* ~ energi* | fotovoltaik* | solarni panely | agentur* prace | niezobowiazuj* | darmow* ~ konsultacj*/prezentac*/wycen*/audyt | panele fotowol* | agencja pracy | obniz* ~ rachunk*/koszt* | pomagamy firmom | pomahame firmam | specjalizujemy sie | specializujeme se | wspolpraca barter* | barterow* | oferujemy ~ panstw*
      | grow your ~ business/sales/page | more customers ~ guarantee*/week/month | vice zakazniku | wiecej klientow | social media ~ package/management/marketing | chatbot* | ai assistant for`,
  ],
  [
    'spam-advert',
    1.5,
    `whatsapp | telegram | t me | unsubscribe | odhlasit odber | wypisz sie | dear manager/owner/sir/team/business | vazeny pane jednateli | vazeny podnikateli | vazeny majiteli | szanowny panie prezesie | szanowni przedsiebiorcy | years ~ experience | letou tradici | letnim doswiadcz* | interested | mate zajem | zainteresowani | na priv | soukromou zpravu | do zprav | promo | offer ends | limited time | iba dnes | jen dnes ~ sleva`,
  ],
  [
    'spam-scam',
    3,
    `barrister representing ~ late | the late mr/mrs | no heir | heir | dedice/dedic | pozustalost* | spadkobier* | spadek po | million* ~ usd | milion* ~ usd | tax refund | vraceni dane | zwrot podatku | card number ~ receive | podaj numer karty | zadejte cislo karty | hot girls | hot singles | sexy girls | click ~ profile/my_bio | onlyfans | nude* ~ profile/bio | cam girl* | horny | viagra | casino | bonus ~ spins/spin/casino | free spins | kasino | kasyno | darmowe spiny | volne spiny | horke holky | gorace dziewczyny | samotne ~ holky/zeny/mamy ~ okoli | samotne panie | zdjecia na profilu | fotky na profilu | you have been selected | claim your | sugar daddy | sugar mommy | spell caster | love spell | healer | jasnovid* | wrozk* | laska rytual | ex back | herbal cure`,
  ],
  [
    'spam-competitor',
    3,
    `app ~ code | code ~ off | off first ~ orders | kod ~ sleva | sleva # ~ prvni/objedn* | kod ~ daje # | # na ~ pierwsz* | apka ~ kod | appka ~ kod | vyplati se ~ app* | oplaca sie ~ apk* | link in bio | odkaz v bio | link w bio | link w opisie`,
  ],
  [
    'spam-chain-letter',
    4,
    `send this to | forward to # | chain ~ break | bad luck | let smuly | lat pecha | preposli to | wyslij to # | copy and paste ~ status/wall | skopiruj ~ zed/status | skopiuj ~ tablic*/status`,
  ],
];
