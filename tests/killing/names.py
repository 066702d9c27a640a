"""Names that nobody takes for an answer: `Bodatuki`. Each number has its own."""

SYLLABLES = [consonant + vowel for consonant in "bdgkprtvz" for vowel in "aiou"]
LONG = 5  # syllables


def name_of(number: int) -> str:
    said = ""
    for _ in range(LONG):
        number, which = divmod(number, len(SYLLABLES))
        said += SYLLABLES[which]
    return said.capitalize()
