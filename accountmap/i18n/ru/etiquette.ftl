# Согласия, запреты, правила клиента; можно ли сейчас идти к человеку и что сделать сначала.

consent-state-asked = спросили, можно ли
consent-state-agreed = не против, чтобы мы обратились
consent-state-refused = просит не обращаться
consent-how-asked = спросили
consent-how-introduced = представляет нас
consent-how-client_initiated = обращается к нам сам
ban-everybody = все
ban-opt_out = просит не беспокоить
ban-tender = идёт тендер
ban-procurement = идёт закупка
ban-audit = идёт проверка
ban-contract_campaign = тишина на время договорной кампании
policy-no-meals = без обедов и ужинов
policy-no-gifts = без подарков
policy-no-outside-meetings = без встреч вне офиса
policy-participants = на встрече не меньше { $count } от клиента
policy-nothing = ничего не запрещено
change-kind-consent = согласие
change-kind-contact_ban = запрет контакта
change-kind-contact_policy = правила клиента
change-courtesy-new = новое: { $what }
change-courtesy-gone = больше нет: { $what }
