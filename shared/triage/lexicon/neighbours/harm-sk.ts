import type { Lexicon } from '../row.ts';

/** Slovak where it differs from Czech; read together with the Czech tables. */
export const HARM_SK: Lexicon = [
  ['allergy', 2, `alergick* ~ reakci*/sok | opuch* | opuchnut* | napuch* | opuchl* | vyrazk* ~ po/tvar* | zihlavk*`],
  [
    'foreign-body',
    2,
    `sklo/skla/sklom/drot/plast/plastu/kov/kovu/skrutka/skrutku/klinec/zub/kamen/ziletka ~ v/vo ~ salate/polievke/jedle/chlebe/pizzi/cestovinach/ryzi/kolaci/tanieri/ustach/mase/kave
      | v/vo ~ salate/polievke/jedle/chlebe/pizzi/cestovinach/ryzi/kolaci/tanieri/mase/kave/omacke/burgri/rezni/pive/napoji/dezerte/porcii ~ sklo/skla/sklicko/drot/plast/kov/skrutka/skrutku/klinec/ziletka/crep*/kamen/kamienok
      | nasiel/nasla/nasli ~ sklo/sklicko/drot/plast/skrutku/svaba/cervika/cerva/ziletku | kus/kusok/crep/crepy/crepina skla/skleneny | crep* ~ v/vo | svab* | cervy | cerviky | zlomil* ~ zub`,
  ],
  [
    'injury',
    2,
    `prehlt* ~ bateri*/minc*/koral*/plast*/kov*/nieco/kost* | lezi na zemi | krvacam | krvaca* | krv | odpadol | odpadla ~ mama/zena/pani/dcera/hostka/kolegyna/babka | zamdlel* | omdlel* | bezvedom* | v bezvedomi | skolab* | kolab* | zrutil* sa | infarkt | mrtvic* | zachvat* | epilep* | dusi sa | sa dusi | zadusil* sa | nedycha | nevie dychat | nemoze dychat | tazko sa ~ dycha | spadol | spadla | posmykol | posmykla | poranil* | zranil* | popalil* | obaril* | zlomil* ~ ruk*/noh* | porezal* | prislo ~ zle | je jej/mu/mi zle | prud ~ kopol/kopla | nehybe sa`,
  ],
  [
    'food-poisoning',
    2,
    `otrav* ~ jedl*/sme/som/ich/nas | otravil* | vracal* ~ som/sme/cel*/dieta | zvraca* | vracia* ~ dieta/syn/dcera/manzel* | hnack* | salmonel*`,
  ],
  [
    'fire-gas',
    2,
    `ohen ~ v/na/kuchyn* | je ohen | hori ~ v/na/u/tu/kuchyn*/kos/elektri* | poziar* | plamen* | dym | dymi | dymu | citime/citim/citit/smrdi/zapacha/pachne ~ plyn/plynom/dym/dymom/spaleninou | unik plynu | vybuch* | iskri | iskry`,
  ],
  [
    'assault',
    2,
    `bije/mlati/kope/skrti ~ barmana/casnika/casnicku/zenu/priatelku/manzelku/dieta/niekoho/ho/ju/ma/nas/hosta | niekto/muz/chlap/hosta/host ~ noz/nozom/zbran | udrel* | zbil* | sotil* | napadol | napadla | vyhraza* | bitka | bije sa | biju sa | s nozom | zbran* | pistol* | oplul* | napluval*`,
  ],
  ['harassment', 2, `obtaz* | obchytk* | osahav* | sexual* | skryt* kamer*`],
  ['discrimination', 2, `rasis* | rasiz* | diskrimin* | kvoli ~ farb*/vozik*/rom*`],
  ['wrong-charge', 2, `dvakrat/trikrat ~ strhl*/stiahl*/zuctoval* | strhl*/stiahl*/zuctoval* ~ dvakrat/trikrat/dva_razy`],
  ['fraud', 2, `ukradl* | okradl* | ukradnut* | zlodej* | podvod*`],
  [
    'stuck-now',
    2,
    `zamkl* nas/ma ~ | zamknut* ~ v/na/dnu | vymknut* | uviazl* ~ vo/v | nemozeme/nevieme/neviem ~ vyjst/von/dnu/vojst | zaseknut* ~ vytah*`,
  ],
  [
    'unsafe',
    2,
    `najst ~ dieta/syna/dceru | nevieme/nemozeme/nenasli ~ dieta/syna/dceru | strop/polica/lampa/zrkadlo ~ spadl*/spadol/pada | spadl* ~ strop/polica/lampa/zrkadlo | stratilo/stratil*/zmizl* ~ dieta/syn/dcera | dieta/syn/dcera ~ stratil*/zmizl*`,
  ],
  [
    'emergency-services',
    2,
    `zachrank* | sanitk* | nemocnic* | hasici | hasicov | zavolajte/volajte ~ sanitku/zachranku/lekara/doktora/policiu/hasicov/112/155 | lekara ~ potrebujeme/rychlo | potrebujeme ~ lekara/doktora/sanitku | pomoc ~ lekar*/rychlo`,
  ],
  ['legal', 2, `pravnik* | zalob* | policia | policiu ~ zavol*/vol*`],
  ['inspection', 2, `hygienik* | regionaln* urad* | soi ~ `],
];
