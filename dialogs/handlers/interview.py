"""The interview: answers chosen and typed, notes, the way back, confirming what was heard."""

from cases.changes import Answered, Noted, RoundFinished
from dialogs.guards import Guards
from dialogs.screen import Say, Words
from dialogs.talk import pending_pairs, pending_text
from levers.playbook import UNKNOWN


class Interview(Guards):
    def look_at_the_open_question(self) -> None:
        """At the question where the person stopped; another open one where that is answered."""
        still = self.open_questions()
        question = self.question if self.question in still else still[0]
        self.stand(question=question.id, detail=None, pending=None, draft=None)

    def answer(self) -> None:
        """Takes a choice for the question that is asked, and moves on."""
        choice = self.value or self.understood.choice or UNKNOWN
        self._record(self.question.id, choice)
        if not self.value:
            self._show_back(choice)
        self._move_on()

    def answer_the_last(self) -> None:
        self.answer()
        self.finish_the_round()

    def finish_the_round(self) -> None:
        """Nothing is open any more: the assessment comes now."""
        shown = "both" if self.whose == "theirs" else None
        self.stand(whose="mine", question=None, detail=shown, pending=None)

    def _record(self, question: str, choice: str) -> None:
        """An answer, and with the last one the round's end. A note of the last round goes along
        with an answer that still holds."""
        where = (self.the_case.number, self.round.number, self.whose, question)
        last, now = self.last(question), self.round.answers(self.whose).get(question)
        self.change(Answered(*where, choice, self.at))
        if last and last.note and last.choice == choice and now is None:
            self.change(Noted(*where, last.note, self.at))
        if not self.open_questions("mine") and self.round.finished_at is None:
            self.change(RoundFinished(self.the_case.number, self.round.number, self.at))

    def _show_back(self, choice: str) -> None:
        """What was read in a typed text is always shown."""
        if choice == UNKNOWN:
            self.tell("heard-unknown")
            return
        label = self.question_words(self.question.id, self.whose).choices[choice].label
        heard = self.understood.heard or ""
        same = heard.casefold() in ("", label.casefold()) or heard.isdecimal()
        self.tell("heard-label" if same else "heard-as", heard=heard, label=label)

    def _move_on(self) -> None:
        """To the next open question; where there is none, this one stays the last."""
        following = self.next_open() or self.question
        self.stand(question=following.id, pending=None)

    def go_back(self) -> None:
        questions = self.asked_side.questions
        self.stand(question=questions[questions.index(self.question) - 1].id)

    # ---- a later round

    def keep_what_there_is(self) -> None:
        """Every answer of the last round still holds, where this round has none yet."""
        for question in self.open_questions():
            last = self.last_choice(question.id)
            if last:
                self._record(question.id, last)
        following = next(iter(self.open_questions()), self.question)
        self.stand(question=following.id)

    def keep_all(self) -> None:
        self.keep_what_there_is()
        self.finish_the_round()

    # ---- what was typed, but is no answer

    def explain(self) -> None:
        said = self.question_words(self.question.id, self.whose)
        self.flash.append(Words(said.explain))

    def ask_back(self) -> None:
        """Nothing is recorded; the question stays."""
        share = self.question.asks_for_share
        if not self.text:
            self.tell("it-was-empty")
        elif self.understood.heard:
            key = "asked-back-share-heard" if share else "asked-back-heard"
            self.tell(key, heard=self.understood.heard)
        else:
            self.tell("asked-back-share" if share else "asked-back")

    def keep_the_remark(self) -> None:
        """Not understood as an answer, so it stays as a note; one tap removes it."""
        standing = self.round.answers(self.whose).get(self.question.id)
        before = f"{standing.note}\n" if standing and standing.note else ""
        self._note(before + self.text)
        self.tell("kept-as-note")

    # ---- offers, taken over by one tap

    def offer_the_guess(self) -> None:
        self.stand(pending=pending_text([(self.question.id, self.understood.guess or UNKNOWN)]))

    def answer_and_offer_the_rest(self) -> None:
        offered = self.also()
        self.answer()
        self.stand(pending=pending_text(offered))

    def take_what_was_offered(self) -> None:
        sides = {q.id: q for q in self.asked_side.questions}
        for question, choice in pending_pairs(self.conversation.pending):
            if question in sides and choice in {UNKNOWN, *(c.id for c in sides[question].choices)}:
                self._record(question, choice)
        following = self.next_open() if self.question not in self.open_questions() else None
        if following:
            self.stand(question=following.id)
        self.stand(pending=None)

    def take_the_last_offered(self) -> None:
        self.take_what_was_offered()
        self.finish_the_round()

    def drop_the_offer(self) -> None:
        self.stand(pending=None)

    def drop_the_offer_and_listen(self) -> None:
        """A new text instead of yes or no: it is taken as an answer to the question."""
        self.stand(pending=None)
        self.listens_again = True

    # ---- notes

    def ask_for_the_note(self) -> None:
        """Shows the note that is there; what is typed next replaces it."""

    def write_the_note(self) -> None:
        self._note(self.text)
        self.tell("note-kept")

    def remove_the_note(self) -> None:
        self._note(None)
        self.flash.append(Say("note-removed"))

    def _note(self, text: str | None) -> None:
        where = (self.the_case.number, self.round.number, self.whose, self.question.id)
        self.change(Noted(*where, text, self.at))

    def leave_the_step(self) -> None:
        """Out of a side step; what was answered stays, what was typed half is dropped."""
        keep = self.conversation.detail if self.it_came_from_the_review() else None
        self.stand(pending=None, draft=None, detail=keep)

    def stop_here(self) -> None:
        self.stand(pending=None, draft=None, detail=None)
        self.tell("stopped-here")
