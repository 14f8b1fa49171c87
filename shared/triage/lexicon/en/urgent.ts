import type { Lexicon } from '../row.ts';

/** English: everything else that cannot wait for morning. */
export const URGENT_EN: Lexicon = [
  [
    'assault',
    2,
    `punched | assault* | attacked me/him/her/my/us | shoved | pushed me/him/her/my/us | grabbed me/him/her/my/his
      | hit me/him/her/my | slapped | kicked me/him/her/my | spat at/on/in | threatened me/us/him/her/to | threatening
      | bouncer/bouncers/doorman/security ~ dragged/threw/twisted/pinned/hit/grabbed/pushed/punched | headbutt* | beat me/him/up
      | manhandled | by the throat/neck/arm | i know where you live | burn ~ place/it_down | you will pay for this | spiked my drink
      | knife | weapon | fight broke out | threw ~ at me/us/him/her | locked us in ~ until`,
  ],
  [
    'harassment',
    2,
    `touched me/my/her | touching me/my/her | grop* | harass* | followed me/her/my | following me/her | in my dms | stalk* | catcall*
      | sexual* | up my skirt | put his hand/arm | my bum/breasts/thigh/waist | my number/name/address off/from
      | photo/photos/picture/video of me ~ without/posted | filmed me/us | without my consent/permission
      | creep* ~ dms/messages/staring/me | keeps messaging/texting me | asked for my number ~ again/kept | hidden camera
      | camera in ~ room/bathroom/toilet/shower | spy camera | filming ~ women/girls/changing | took ~ photo/photos of me
      | sent me ~ pictures/photo | wouldnt leave me alone | wolf whistl* | asked me ~ sleep/undress`,
  ],
  [
    'group',
    1,
    `headscarf | hijab | niqab | muslim* | jewish | jews | black | brown | asian | chinese | indian | african | gay | lesbian*
      | queer | trans | wheelchair | disab* | autis* | downs syndrome | guide dog | assistance dog | service dog | gypsy | gypsies
      | roma | romani | immigrant* | migrant* | foreign* | refugee* | skin | accent | turban | deaf | blind | breastfe* | polish
      | ukrain* | romanian | two women/men | husband and i are | my boyfriend and i | travellers | traveler* | romany
      | speaking ~ polish/arabic/romanian/ukrainian/urdu/romani | with downs | in a turban | sikh | pride`,
  ],
  [
    'refused',
    1,
    `refus* | turn*/turned ~ away | wouldnt serve | not welcome | wouldnt let ~ in | not let ~ in | asked/told ~ leave | kicked out
      | thrown out | no room/space/table/tables ~ | half/most/all ~ tables ~ empty/free | tables/table were/was empty/free
      | suddenly full/closed/booked | was/were full | people like you/us/them/him/her/that | your kind/sort | dont serve
      | couldnt come in | fully booked | empty tables | everyone else | other guests ~ comfortable | like to feel comfortable
      | moved us/me/him/her to | by the toilets | ignored us | as soon as they heard/saw | moment they heard/saw | once they heard/saw
      | kitchen ~ shut/closed | was shut | sorry were full | no tables ~ left | asked ~ cover/hide`,
  ],
  [
    'discrimination',
    2,
    `racist* | racism | racial* | homophob* | transphob* | discriminat* | antisemit* | islamophob* | xenophob* | sexist
      | go back to ~ country/home/where | because of ~ skin/colour/color/race/religion/accent/disab*/wheelchair
      | people like you/us/them/that | your kind | slur | slurs | paki | faggot* | retard* | we speak english here
      | speak english ~ here/or | guide dog ~ not_allowed/refused/no_dogs | assistance dog ~ not_allowed/refused/no_dogs
      | foreigner price | because we are/were ~ gay/muslim/black/foreign/roma
      | because i am/was/im ~ gay/muslim/black/foreign/disabled/pregnant/deaf/blind/old | two men holding | our sort`,
  ],
  [
    'minor',
    1,
    `underage | under age | minors | # year old/olds | fourteen/fifteen/sixteen/thirteen/seventeen year old* | teenager*
      | my son/daughter is # | schoolkids`,
  ],
  [
    'alcohol',
    1,
    `
      | served/serve/serving/sold/selling/sell/gave/giving/poured ~ alcohol/beer/beers/vodka/rum/shots/wine/whisky/cocktail*/drinks/gin/cider/pints
      | without id | no id ~ asked/check | never asked for id | drunk`,
  ],
  [
    'wrong-charge',
    2,
    `charged twice/double/thrice | charged me/us/my ~ twice/double/times | double charg* | charged # times
      | charged/billed ~ for someone elses | unauthori* | charge* i dont/didnt recogni*
      | dont recogni* ~ charge*/payment*/transaction* | money ~ gone/missing ~ account | emptied my account | took ~ twice
      | taken twice | taken # times | charged ~ instead of | took ~ instead of | extra zero
      | charged my card ~ after/again/without/never | never been ~ charged`,
  ],
  [
    'charge',
    1,
    `charge* | debited | payment* | transaction* | billed | deducted | card machine | pending | payments | pending payment*
      | transactions | direct debit | by card`,
  ],
  [
    'times',
    1,
    `twice | double | # times | # x | #x | again | instead of | three times | four times | duplicate | extra zero | multiple times
      | both times | # pending | # payments | # transactions | # charges | another payment | keep* coming | each`,
  ],
  [
    'bank',
    1,
    `my bank | the bank | banking | bank app | statement | card machine | my card | my account | bank account | credit card
      | debit card | monzo | revolut`,
  ],
  [
    'fraud',
    2,
    `fraud | fraudul* | isnt/is_not/wasnt your* ~ account | account isnt yours | pretending to be you/your* | impersonat*
      | fake/cloned ~ page/site/profile/account/website/listing | using your name/logo/photos | scam ~ your name | scam using
      | card ~ cloned/skimmed | stole/stolen ~ card/money/wallet/bag/phone/purse/bike | paid/paying into
      | never heard of ~ booking/deposit/us | asking for ~ card details/number | sent me a link ~ pay | card was used | used my card
      | my card ~ used at | paid with my card | someone ~ using my card | fake voucher* | not a real | deposit ~ account ~ wrong/fake`,
  ],
  ['fraud', 1, `scam | scammed | scammer* | stolen | theft | thief | con artists`],
  [
    'data-leak',
    2,
    `someone/somebody elses ~ booking/details/data/phone/name/email/passport/address/invoice/number/receipt
      | other/another guests/customers/peoples/persons/guest/customer ~ details/names/numbers/data/bookings/emails/passports/addresses/card
      | names/numbers/details/addresses/emails/passports/bookings ~ other/everyone/everybody ~ guests/customers/people/bookings/else
      | gdpr | data protection | data breach | data leak | leaked ~ data/details/emails/list | cc line/field | in cc | ccd everyone
      | passport scan* | everyones/everybodys ~ email*/number*/details/names/phone* | list of ~ guests/customers/bookings
      | all the addresses | see ~ everyone elses | visible to everyone/anyone`,
  ],
  ['data-leak', 1, `personal data/details/information | passport/passports | privacy | card details | date of birth`],
  [
    'stuck-now',
    2,
    `locked in/inside/out | lock* me/us ~ in/inside/out | cant get in/inside/out | cannot get in/out | door code
      | code ~ not/doesnt/isnt/wont/wrong/didnt ~ work*/open* | key/keycard/fob ~ not/doesnt/isnt/wont work*
      | stuck in/inside ~ lift/elevator/toilet/loo/bathroom/room/car | trapped | stranded | table/tables ~ been/was given/gone
      | table/tables ~ given to/away | gave/given/giving ~ table ~ away | given our table | gave our table
      | no record of ~ booking/reservation | key box/safe ~ empty/wont/doesnt/isnt | keybox ~ empty | nowhere to sleep/stay/go
      | car ~ locked in | car park ~ locked/shut/closed ~ car
      | left my ~ insulin/passport/medication/keys/wallet/inhaler ~ flight/train/now/tonight | shut in | cant leave | cant pay and
      | we have nowhere | no key | no keys | key isnt | room ~ given_away/not_ready ~ midnight/kids/baby | somebody is in our room
      | no power | no heating ~ baby | catering ~ not here/arrived | lift/elevator ~ stopped/stuck/stalled/broke/between
      | between floors | inside the lift | cant get home | we are inside it | emergency button | alarm button
      | barrier ~ wont/down/stuck | gate ~ wont/locked/shut`,
  ],
  [
    'outside',
    1,
    `outside | on the street/pavement/doorstep | in the rain | raining | freezing | in the cold | at the door | in the car park
      | at your door | at reception | in front of | its dark`,
  ],
  [
    'nobody',
    1,
    `nobody/noone/no_one ~ pick*/answer*/here/there/home/coming/opening/open | phone ~ rings/dead/off/busy/voicemail | not answering
      | no answer | dont answer | is someone/anyone/anybody/somebody there/here/coming/around
      | can someone/somebody/anyone ~ come/help/open/call/ring/answer | someone ~ in charge | somebody please | someone please
      | please help | answer me | answer the phone`,
  ],
  [
    'missing',
    1,
    `no cake | no driver | no flowers | no food | no bouquet | no order | not here | not arrived
      | hasnt/havent/didnt/never/not ~ arrive*/turned/come/came/shown/show/delivered | still not | still nothing | still waiting
      | where is/are ~ order/food/cake/driver/flowers/delivery/bouquet/pizza/courier/meal/takeaway
      | wheres ~ order/food/cake/driver/flowers/delivery/bouquet/pizza/courier/meal/takeaway | supposed to be here | no sign of
      | marked/says/said/app ~ delivered | never came | missing | no show | empty handed | order ~ lost/gone`,
  ],
  [
    'event',
    1,
    `birthday | party | wedding | funeral | christening | anniversary | baptism | wake | bride | ceremony | # year old*
      | six year olds | guests are | kids are | reception starts | hen do | baby shower | graduation | diabetic | insulin`,
  ],
  [
    'now',
    1,
    `now | today | tonight | in # min/mins/minutes/hour/hours | in an/half hour | in half an hour | starts in/at | right now
      | this evening | this minute | asap | hurry | urgent* | immediately | emergency | # min/mins/minutes to/until/before | hour ago
      | hours ago | any minute | as we speak | still in/inside`,
  ],
  ['order-missing-now', 1, `starts in | two hours ~ still/no | been # hours | party starts`],
  [
    'legal',
    2,
    `solicitor* | lawyer* | attorney | sue you/them/your/this | will/gonna/going_to sue | suing | sued | legal action | legal advice | legal team | legal steps | legal rights
      | legal proceedings | in court | to court | small claims | insurer | letter before action | prosecut* | police | crime number
      | negligence | lawsuit | my rights ~ under | consumer rights act`,
  ],
  ['legal', 1, `compensation | insurance | liab* | statutory | chargeback | formal complaint | evidence`],
  [
    'inspection',
    2,
    `environmental health | health inspector*/inspection/department/board/authority | trading standards | food standards
      | hygiene inspector*/officer*/rating ~ report* | inspector* | inspectorate | ombudsman | hmrc | food safety
      | report/reported/reporting you/this/it/them to | licensing ~ authority/board/team | labour inspect*`,
  ],
  ['inspection', 1, `council | authorities | inspection`],
  [
    'press',
    2,
    `journalist* | reporter | newspaper | local paper | regional paper | go/going/goes to print | press enquiry/inquiry/office
      | consumer column | broadcast* | documentary | tv crew | right of reply | on the record | news desk | newsroom
      | our programme/program/readers/viewers/listeners | publish* ~ story/article/piece | investigat* ~ piece/report/story`,
  ],
  [
    'press',
    1,
    `article | your side | request for comment | for comment | a statement | deadline is | editor | readers | podcast`,
  ],
  [
    'spreading',
    2,
    `going viral | gone viral | went viral | # views | thousand/million views | # shares | # k views | they dont want you to see
      | trending | tiktok ~ views | # people have seen | has # views | everyone is sharing | shared # times | posting this everywhere`,
  ],
  [
    'spreading',
    1,
    `viral | thread | share this | please share | pass it on | everyone needs to know | retweet* | exposing | exposed
      | names and shames | screenshots | worked ~ kitchen | former employee | ex employee`,
  ],
  [
    'countdown',
    1,
    `# minutes/mins/min ~ to/until/before/left | in # minutes/mins/min | you have # minutes/mins | have # minutes/mins | in an hour
      | in half an hour | starts at/in | due at | by # oclock`,
  ],
  [
    'ceremony',
    1,
    `wedding | groom | bride | church | chapel | ceremony | funeral | hearse | christening | birthday | party | guests | reception
      | first dance | buttonhole* | registry office | crematorium | vows | best man`,
  ],
];
