"""Words to other words: the same word always becomes the same one, two different ones never do.

Case, script and the kind of characters stay, so that what looked like a name, a number or a mailbox still does. A
single letter stays as it is: it names nobody, and initials are read as such.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from typing import Final

from accountmap.exchange.absence import Holder, holder_of, is_nothing, is_top
from accountmap.model.text import match_key

FREE_TEXT: Final = "x"
_WORD: Final = re.compile(r"[^\W_]+")
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_REMARK: Final = re.compile(r"[(\[:;,–—]|\s-\s")
_ADDRESS: Final = re.compile(r"([^@\s<>,;:()]+)@([^@\s<>,;:()]+)")
_LATIN: Final = ("bcdfghklmnprstvz", "aeiou")
_CYRILLIC: Final = ("бвгдзклмнпрстфхц", "аеиоу")
_IS_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_SYLLABLES: Final = 3
_FEWEST_LETTERS_OF_A_SECRET: Final = 3
_PHONE_DIGITS: Final = 10


class Pseudonyms:
    """Replaces words by others; which, depends on a key.

    Parameters
    ----------
    key
        The same key replaces alike in several files.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._given: dict[str, str] = {}
        self._taken: set[str] = set()
        self._secrets: set[str] = set()

    def avoid(self, texts: Iterable[str]) -> None:
        """Never give a word that stands in these texts: nothing that remains could be told from what was there."""
        self._taken.update(_key(word) for text in texts for word in _WORD.findall(text))

    def keep_secret(self, text: str) -> None:
        """Replace the words of a name wherever else they stand; words that say that nobody is there are no secret."""
        if is_nothing(text.strip()) or is_top(text):
            return
        if holder_of(text.strip()) is not Holder.PERSON:
            remark = _REMARK.search(text)
            text = text[remark.start() :] if remark else ""
        words = map(_key, _WORD.findall(text))
        self._secrets.update(word for word in words if len(word) >= _FEWEST_LETTERS_OF_A_SECRET and word.isalpha())

    def name(self, text: str) -> str:
        """Replace every word, but for a word that says that nobody is there; a remark behind it is replaced."""
        if is_nothing(text.strip()) or is_top(text):
            return text
        if holder_of(text.strip()) is not Holder.PERSON:
            remark = _REMARK.search(text)
            return text if remark is None else text[: remark.start()] + self._words(text[remark.start() :])
        return _ADDRESS.sub(self._address, self._words_outside_addresses(text))

    def phone(self, text: str) -> str:
        """Replace the digits, equal numbers alike however they are written; a leading plus and the spacing stay."""
        digits = [letter for letter in text if letter.isdecimal()]
        if not digits:
            return self.name(text)
        tail = "".join(digits)[-_PHONE_DIGITS:]
        stream = iter(str(self._number(f"phone {tail}", 0)).zfill(2 * _PHONE_DIGITS)[-len(digits) :])
        first = len(digits) - len(tail)
        place = -1
        new = []
        for letter in text:
            if letter.isdecimal():
                place += 1
                new.append(letter if place < first else next(stream))
            else:
                new.append(letter)
        return self.scrubbed("".join(new))

    def free_text(self, text: str) -> str:
        """Blank a text that may hold anything, but not the fact that there was one, nor how many lines it has."""
        return text if is_nothing(text.strip()) else FREE_TEXT + "".join(_LINE_END.findall(text))

    def scrubbed(self, text: str) -> str:
        """Keep a text but for words that are secret elsewhere."""
        return _WORD.sub(lambda word: self._word(word[0]) if _key(word[0]) in self._secrets else word[0], text)

    def _words_outside_addresses(self, text: str) -> str:
        pieces, end = [], 0
        for address in _ADDRESS.finditer(text):
            pieces += [self._words(text[end : address.start()]), address[0]]
            end = address.end()
        return "".join([*pieces, self._words(text[end:])])

    def _address(self, address: re.Match[str]) -> str:
        domain = address[2].rpartition(".")[0] or address[2]
        return f"{self._words(address[1])}@{self._words(domain)}.example"

    def _words(self, text: str) -> str:
        return _WORD.sub(lambda word: self._word(word[0]), text)

    def _word(self, word: str) -> str:
        key = _key(word)
        if len(key) < 2 and not key.isdecimal():
            return word
        if key not in self._given:
            self._given[key] = self._new(key)
        return _in_case_of(word, self._given[key])

    def _new(self, key: str) -> str:
        attempt = 0
        while True:
            made = self._made(key, attempt)
            if made not in self._taken:
                self._taken.add(made)
                return made
            attempt += 1

    def _made(self, key: str, attempt: int) -> str:
        number = self._number(key, attempt)
        # A short number has few others of its length; it grows when these are used up.
        longer = attempt // 20
        if not key.isalpha():
            signs = [*key, *("7" * longer)]
            return "".join(_other(sign, number >> (5 * place)) for place, sign in enumerate(signs))
        consonants, vowels = _CYRILLIC if _IS_CYRILLIC.search(key) else _LATIN
        syllables = []
        for place in range(_SYLLABLES + longer):
            part = number >> (12 * place)
            syllables.append(consonants[part % len(consonants)] + vowels[(part >> 6) % len(vowels)])
        # A letter outside ASCII stays, so that the file still needs its encoding.
        accent = next((letter for letter in key if not letter.isascii() and not _IS_CYRILLIC.match(letter)), "")
        return "".join(syllables) + accent

    def _number(self, text: str, attempt: int) -> int:
        return int.from_bytes(hmac.digest(self._key, f"{attempt} {text}".encode("utf-8", "surrogatepass"), "sha256"))


def _key(word: str) -> str:
    return match_key(word)


def _other(sign: str, number: int) -> str:
    if sign.isdecimal():
        return str(number % 10)
    return chr(ord("a") + number % 26) if sign.isalpha() else sign


def _in_case_of(word: str, pseudonym: str) -> str:
    if word.isupper() and len(word) > 1:
        return pseudonym.upper()
    return pseudonym.capitalize() if word[:1].isupper() else pseudonym
