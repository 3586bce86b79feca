"""Keys by which two phone numbers, or two e-mail addresses, are the same one."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from accountmap.model.text import match_key

_MOST_REMEMBERED: Final = 65_536
_FEWEST_DIGITS: Final = 7
_MOBILE: Final = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split(";"))


# Mailboxes of offices, not of people, by what stands before the @.
_OFFICES: Final = _words(
    "info;office;mail;email;contact;contacts;sales;order;orders;purchasing;procurement;buying;hr;jobs;admin;support;"
    "help;hello;post;reception;secretary;accounting;accounts;finance;billing;invoice;invoices;logistics;marketing;"
    "tender;tenders;noreply;no-reply;zakaz;zakazy;zakup;zakupki;snab;sbyt;buh;buhgalter;buhgalteria;kadry;ok;"
    "priemnaya;priem;sekretar;kanc;kancelyaria;sklad;torgi;urist"
)
# Providers where anybody has an address; two addresses there say nothing about an employer.
_PROVIDERS: Final = _words(
    "gmail.com;googlemail.com;yahoo.com;outlook.com;hotmail.com;live.com;icloud.com;me.com;aol.com;gmx.de;web.de;"
    "proton.me;protonmail.com;mail.ru;bk.ru;inbox.ru;list.ru;internet.ru;yandex.ru;ya.ru;yandex.com;rambler.ru"
)


@lru_cache(_MOST_REMEMBERED)
def phone_key(text: str, region: str) -> str:
    """Return a number in international form, with its extension; empty if it is too short to tell.

    Parameters
    ----------
    region
        The country whose numbers need no country code, as ``RU``.

    Examples
    --------
    >>> phone_key("8 (901) 000-00-00", "RU") == phone_key("+7 901 000 00 00", "RU")
    True
    >>> phone_key("+7 495 123-45-67 доб. 12", "RU")
    '+74951234567;ext=12'
    >>> phone_key("12-34", "RU")
    ''
    """
    number = _parsed(text, region)
    if number is not None:
        extension = f";ext={number.extension}" if number.extension else ""
        return phonenumbers.format_number(_without_extension(number), PhoneNumberFormat.E164) + extension
    digits = "".join(filter(str.isdigit, text))
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def phone_tail(text: str) -> str:
    """Return the last digits of a number, by which those worth parsing are found; parsing takes a while.

    Examples
    --------
    >>> phone_tail("8 (901) 234-56-78"), phone_tail("12-34")
    ('2345678', '')
    """
    digits = "".join(filter(str.isdigit, text))
    return digits[-_FEWEST_DIGITS:] if len(digits) >= _FEWEST_DIGITS else ""


@lru_cache(_MOST_REMEMBERED)
def is_personal(key: str) -> bool:
    """Tell whether a number, by its key, is one person's: a mobile, or an extension; an office line may be anybody's.

    Examples
    --------
    >>> is_personal("+79010000000"), is_personal("+74951234567"), is_personal("+74951234567;ext=12")
    (True, False, True)
    """
    if ";ext=" in key:
        return True
    number = _parsed(key, "ZZ")
    return number is not None and phonenumbers.number_type(number) in _MOBILE


def email_key(address: str) -> str:
    """Return the key of an address; empty for the mailbox of an office.

    Examples
    --------
    >>> email_key("Anna@Example.com"), email_key("info@example.com")
    ('anna@example.com', '')
    """
    key = match_key(address)
    return "" if key.partition("@")[0] in _OFFICES else key


def company_domain(address: str) -> str:
    """Return the domain of an address, if it is a company's own; empty for providers open to anybody.

    Examples
    --------
    >>> company_domain("anna@Example.com"), company_domain("anna@mail.ru")
    ('example.com', '')
    """
    domain = match_key(address).rpartition("@")[2]
    return "" if domain in _PROVIDERS else domain


def _parsed(text: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


def _without_extension(number: phonenumbers.PhoneNumber) -> phonenumbers.PhoneNumber:
    bare = phonenumbers.PhoneNumber()
    bare.merge_from(number)
    bare.extension = None
    return bare
