### English. Labels that all levers share, and how to behave in each position.
### Labels stand alone or after a number; `.conduct` is two short sentences under the position.

## How strong a lever is, in a word

level-hardly_any = Hardly any
level-thin = Thin
level-solid = Solid
level-strong = Strong
level-very_strong = Very strong

## How sure the result is; stands after the score

sureness-too_little = too little known yet
sureness-first_estimate = a first estimate
sureness-fairly_sure = fairly sure
sureness-well_founded = well founded

## Where the two sides stand towards each other

position-upper_hand = You hold more
    .conduct = Ask clearly, give your reasons, and leave the other side room. Pressing an advantage tends to cost both of you later.
position-mutual = Tightly bound
    .conduct = Both would miss this link, so trade rather than push. Put several points into one package that helps both.
position-open = Open
    .conduct = There is something to build on, on both sides. Ask for something small first, and build from there.
position-loose = Loosely tied
    .conduct = Links carry little here, and that is normal. Look to other levers: your alternatives, your information, your time.
position-exposed = They hold more
    .conduct = Don't bluff; calmly secure what you need most. Build links and an alternative, one step at a time.
position-too_close = Too close to call
    .conduct = What is still open could turn the picture. Find that out first, and ask openly until then.

## How soon a suggestion can act

horizon-before_meeting = before the meeting
horizon-quarter = within a quarter
horizon-year = within a year

## Whom to do it with; stands alone or in a list

of-level-decision = with those who decide
of-level-operational = with those who do the work
