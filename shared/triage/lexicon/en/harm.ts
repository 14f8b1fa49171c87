import type { Lexicon } from '../row.ts';

/** English: health and safety. */
export const HARM_EN: Lexicon = [
  [
    'food-poisoning',
    2,
    `food poisoning/poisoned | throwing up | threw up | thrown up | vomit* | violently ill/sick | sick all night/day/weekend
      | been ill/sick ~ since/after/all | fell ill | got/getting ill/sick ~ after/from/eating/eat | ill/sick after ~ eating/your/the
      | made me/us/him/her/them ill/sick | salmonella | e coli | norovirus | listeria | botulism | diarrh* | puking | puked
      | on a drip | stomach cramps | spewing | both ends | hugging the toilet | bleach | cleaning fluid/product/liquid ~ in
      | detergent in | smelled/tasted of ~ bleach/chemicals | spiked | poisoned | feeling really ill
      | doctor ~ says/said/asks/keeps ~ food/ate/eaten | been on the toilet | off sick after`,
  ],
  [
    'emergency-services',
    2,
    `ambulance | paramedic* | a e | emergency room | in hospital | to hospital | the hospital | hospitali*
      | call*/rang/rung/ring 999/911/112 | fire brigade/service | intensive care | the er | urgent care | poison control`,
  ],
  [
    'allergy',
    2,
    `anaphyla* | allergic reaction | epipen* ~ used/had/needed/twice | used/needed/had ~ epipen* | throat ~ closing/closed/swell*
      | lips/tongue/face ~ swell*/swollen/swelled/blue/puffed`,
  ],
  [
    'allergen',
    1,
    `allerg* | coeliac* | celiac* | gluten | nut/nuts | peanut* | sesame | cashew* | almond* | lactose | dairy | shellfish | egg/eggs
      | milk | soy`,
  ],
  [
    'reaction',
    1,
    `epipen* | adrenalin* | hives | swollen | swelling | swelled | cant breathe | couldnt breathe | lips blue | went blue | rash
      | itching all | antihistamine* | wheez* | gasping | struggling to breathe | cant swallow | fat tongue | tongues ~ fat/thick/numb
      | lips ~ tingl* | itchy throat | blotch* | inhaler`,
  ],
  [
    'assured',
    1,
    `told ~ twice | told/said/asked/assured/promised/warned ~ no/without/free/allerg* | there was/were ~ in it | contained
      | turns/turned out`,
  ],
  [
    'object',
    1,
    `glass | shard* | wire | metal | plastic | screw | nail | staple | stone | needle | blade | razor* | tooth | cockroach* | roach*
      | maggot* | worm | worms | mouse | rat | insect* | beetle | slug | caterpillar | plaster | bolt | wood splinter* | splinter*
      | cigarette butt | fly | flies | bug | bugs | battery | rubber glove`,
  ],
  [
    'ingest',
    1,
    `bit | bite | bitten | biting | chew* | swallow* | chok* | gum | mouth | tongue | chipped | cracked ~ tooth | teeth | dentist
      | throat | spat ~ out | my lip | her lip | his lip`,
  ],
  [
    'in-food',
    1,
    `
      | in/inside/into my/the/our/his/her/their/your/a soup/salad/food/meal/burger/bread/cake/dish/sandwich/pasta/rice/pizza/drink/coffee/stew/curry/plate/mousse/pie/roll/loaf/kebab/wrap/porridge/sauce/dessert/bun/croissant/dinner/lunch/chips/lettuce
      | in ~ kids/sons/daughters/childs ~ soup/salad/food/meal/burger/pasta/drink | baked into | found a/an/some/bits/pieces`,
  ],
  [
    'injury',
    2,
    `collarbone | broke/broken/fractured ~ arm/leg/wrist/ankle/hip/nose/rib/ribs/finger/tooth/teeth/foot/elbow | fracture* | stitches
      | stitched up | concuss* | bleeding | bled | chemical burn* | burn*/burnt ~ scalp/skin/hand/face/arm/leg/neck/forehead/ear
      | scalp ~ burn*/blister* | scald* | blister* | slipped ~ floor/wet/stairs/ice/tiles | fell ~ stairs/steps/off/through/down
      | over the bars | over the handlebars | unconscious | passed out | fainted | electrocut* | electric shock | injur*
      | cut my/her/his/their hand/finger/lip/foot/mouth/leg/gum/tongue | needed surgery | x ray | dislocat*
      | knocked out ~ teeth/tooth | hurt my/her/his back/knee/head/neck/arm/hand/leg | hit/banged his/her/my head | dog bit
      | bitten by | spilled/spilt/poured ~ hot/boiling ~ on | hot soup/tea/coffee/oil on | infection/infected ~ after/from
      | went septic | sepsis | lost ~ tooth/consciousness | choking | couldnt breathe | nearly choked | heart attack | seizure
      | burning scalp | my eyes ~ burning | chipped my tooth | cut ~ open | in plaster | in a cast | on crutches | socket ~ jolt/shock
      | jolt/shock ~ socket/plug/wire/lamp`,
  ],
  ['injury', 1, `blood | surgery | bruise* | limping | cant walk | swollen | hurt | trip hazard | tripped`],
  [
    'fire-gas',
    2,
    `smell*/stink*/reek* ~ gas | gas leak* | leaking gas | gas smell | smell*/smelling of burning | burning smell/plastic
      | smoke ~ coming/pouring/out/billowing/from | sparks | sparking | caught fire | flames ~ coming/from/in | carbon monoxide
      | exposed wir* | bare wires | fire exit ~ blocked/locked/chained | fire door ~ blocked/locked/chained | is/are/was on fire
      | smoke alarm | fire alarm | alight | ablaze | in flames | chip pan ~ fire/smok* | see ~ flames | smell ~ smoke | full of smoke
      | plug/socket/fryer/oven/cooker ~ smok*/spark*/fire/melt*`,
  ],
  [
    'unsafe',
    2,
    `brake/brakes ~ fail*/didnt/dont/not/gave/snapped/came | came loose | came off ~ while/riding/ride/road/motorway
      | not/never tightened | wasnt/werent tightened | never closed | death trap | could have been/died/killed
      | couldve killed/died/been | going to get hurt/killed | someone/somebody/kid/child ~ get/gets hurt/killed | collapsed under/on
      | fell on me/her/him/my/us | ceiling ~ fell/came/falling/collaps* | wheel ~ fell/came off | nearly killed/died
      | railing/balcony/banister/shelf/ladder/ceiling/shelves ~ loose/broken/falling/wobbl*/fell | no brakes | brakes failed
      | lost ~ child/son/daughter ~ store/shop | child ~ missing | water ~ pouring/coming/leaking ~ ceiling/lights/socket/electrics
      | flooding | electric/electrics ~ sparking/exposed | out of date ~ baby/formula`,
  ],
  ['unsafe', 1, `unsafe | dangerous* | hazard* | safety | wobbl*`],
  [
    'body',
    1,
    `hand/hands | arm/arms | leg/legs | foot | feet | knee | head | face | eye/eyes | ear | neck | back | skin | scalp
      | finger/fingers | thumb | wrist | ankle | hip | rib/ribs | tooth | teeth | tongue | lip/lips | mouth | throat | chest
      | shoulder | nose | chin | belly | tummy`,
  ],
  [
    'harm',
    1,
    `numb | jolt | shock | burn* | scald* | cut open | split open | gash* | bled | bleed* | swell* | swollen | puffed | ballooned
      | blue | purple | broke | broken | cracked | crushed | trapped | caught in | twisted | sprained | came off ~ with | peel*
      | blister* | rash | raw | stitches | fat and | tripped | knocked over | landed on | hot oil | boiling | sharp`,
  ],
];
