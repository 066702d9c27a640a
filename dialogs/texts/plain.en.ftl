### Plain text of `coach assess` at a command line: one below the other, no buttons.
### Labels (levels, positions, horizons) come from the levers' common texts.

## The first line under the side's title.

# $level (text): the level in a word; $score, $low, $high (numbers): points, 0 to 100
# $sureness (text): how well founded it is
plain-score = Your lever: { $level }, { $score }/100. Range { $low } to { $high }, { $sureness }.

# Less than half is known. $low, $high (numbers): points, 0 to 100
plain-no-score = Too little is known for a score: anything from { $low } to { $high }. Find out first what is open.

## Headings

plain-drivers = What carries it
plain-unknown = Find this out first
plain-suggestions = What to do
plain-care = Handle with care
plain-relation = Both sides

## Lines under the headings

# $name, $choice (text): the same while there is no score
plain-driver-unscored = - { $name }: { $choice }

# $name, $choice (text): the driver and its answer; $points (number): its part in the score
plain-driver = - { $points } { $points ->
    [one] point
   *[other] points
}: { $name }, { $choice }

# $text (text): the suggestion; $gain (number): points at most; $horizon, $level (text): labels
plain-suggestion = - { $gain ->
    [0] { $text } ({ $horizon }, { $level })
   *[other] { $text } (up to +{ $gain }, { $horizon }, { $level })
}

# $mine, $theirs (numbers): scores; $position (text): where the two stand
plain-both = You { $mine }, the other side { $theirs }: { $position }.
