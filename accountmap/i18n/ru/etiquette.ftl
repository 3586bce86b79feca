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
change-courtesy-new = записано: { $what }
change-courtesy-gone = больше не записано: { $what }

help-accountmap-may = Сказать, можно ли сейчас идти к человеку PERSON у клиента ACCOUNT, а если нет – что сделать сначала: кого у них спросить, кого не беспокоить, что запрещают правила клиента, кого из коллег взять с собой. Никого не поставить в неловкое положение.
    .examples =
        accountmap may "Китеж" "Анна Выдумкина"
        accountmap may "Китеж" "Анна Выдумкина" --ours "Ким Пробный" --channel meeting --place meal
        accountmap may "Китеж" "Анна Выдумкина" --about logistics --why
option-may-ours = Кто из наших идёт; если указать ещё раз – идут вместе [по умолчанию: чей это контакт].
option-may-channel = Каким способом.
option-may-purpose = С какой целью.
option-may-about = О чём речь: область решений или функция; по ней видно, чья линия важна [по умолчанию: чем занимается человек].
option-may-place = Где, или что к встрече прилагается.
option-may-theirs = Сколько человек от клиента участвует.
option-may-why = Объяснить, чего требует каждое правило.
help-accountmap-consent = Вести, кто у клиента не против, чтобы мы обратились к кому-то. Согласие действует 180 дней и заканчивается, когда человек уходит.
    .examples =
        accountmap consent add "Китеж" "Анна Выдумкина" --about "Пётр Придуманный" --state agreed
        accountmap consent list "Китеж"
help-accountmap-consent-list = Показать согласия.
    .examples =
        accountmap consent list "Китеж" --who "Анна Выдумкина"
help-accountmap-consent-add = Записать, что человек WHO ответил на вопрос, можно ли обратиться к кому-то.
    .examples =
        accountmap consent add "Китеж" "Анна Выдумкина" --about "Пётр Придуманный" --state agreed
        accountmap consent add "Китеж" "Анна Выдумкина" --about "Пётр Придуманный" --state asked
        accountmap consent add "Китеж" "Анна Выдумкина" --about "Анна Выдумкина" --how client_initiated
option-consent-add-about = К кому хотим обратиться: имя, почта или номер.
option-consent-add-state = Как обстоит дело.
option-consent-add-how = Как это вышло.
option-consent-add-area = Только по этим вопросам.
option-consent-add-function = Только по вопросам этой функции.
option-consent-add-from = В какой день сказано [по умолчанию: сегодня].
option-consent-add-until = Первый день, когда уже не действует [по умолчанию: через 180 дней].
help-accountmap-introduce = Записать, что человек WHO представил кого-то из наших.
    .examples =
        accountmap introduce "Китеж" "Анна Выдумкина" "Ким Пробный" --to "Пётр Придуманный"
option-introduce-to = Кому: имя, почта или номер.
option-introduce-on = В какой день [по умолчанию: сегодня].
help-accountmap-opt-out = Записать, что человек WHO просит его не беспокоить – совсем или некоторыми способами.
    .examples =
        accountmap opt-out "Китеж" "Анна Выдумкина" --reason "попросила по телефону"
        accountmap opt-out "Китеж" "Анна Выдумкина" --channel call --until 2027-03-01
option-opt-out-channel = Только этим способом; можно указать несколько раз [по умолчанию: никак].
help-accountmap-access-window = Записать, что клиент на время закрыт для нас, кроме официального канала: тендер, закупка, проверка, тишина на время договорной кампании.
    .examples =
        accountmap access-window "Китеж" tender --from 2026-12-01 --until 2027-01-15
        accountmap access-window "Китеж" audit --function accounting
option-access-window-function = Только люди этой функции; можно указать несколько раз [по умолчанию: все].
option-access-window-role = Только люди с этой ролью; можно указать несколько раз.
help-accountmap-policy = Записать правила поведения, принятые у клиента.
    .examples =
        accountmap policy "Китеж" --no-meals --no-gifts --participants 2
option-policy-no-meals = Без обедов и ужинов.
option-policy-no-gifts = Без подарков.
option-policy-office-only = Без встреч вне офиса.
option-policy-participants = Сколько человек от клиента должно быть на встрече.
option-policy-note = Что ещё сказано в их правилах.

etiquette-heading = МОЖНО ЛИ ИДТИ: { $name } · { $account } · { $day }
etiquette-how = { $members } · { $channel } · { $purpose }
etiquette-nobody-chosen = от нас пока никто не выбран
etiquette-yes = Можно. Ничего против не известно.
etiquette-yes_but = Можно, но: { $remedy }
etiquette-not_yet = Пока нельзя. { $remedy }
etiquette-no = Нельзя. { $remedy }
etiquette-objection = { $text } ({ $rule })
etiquette-until = До { $day }.
etiquette-record = Когда станет известно: { $command }
etiquette-withheld = Вам видно не всё, что здесь записано; прежде чем полагаться на этот ответ, спросите ответственного за клиента.

etiquette-reason-opt_out = { $name } просит не беспокоить.
etiquette-reason-access_window = { $name }: контакт закрыт – { $kind }.
etiquette-reason-collision = { $members } – по коммерческому вопросу уже { $since }, тот же контакт: { $name }.
etiquette-reason-gatekeeper = { $people } – через кого попадают к человеку: { $name }. Первый контакт – этим путём.
etiquette-reason-gatekeeper_unreachable = { $people } – через кого попадают к человеку ({ $name }), но просит не беспокоить; можно обойтись.
etiquette-reason-not_asked = { $people } – наш живой контакт, в подчинении у человека: { $name }. Согласия ещё нет.
etiquette-reason-refused = { $people } просит не обращаться к человеку: { $name }.
etiquette-reason-no_answer = { $people } – спросили дважды, можно ли обратиться ({ $name }), ответа нет.
etiquette-reason-courtesy_note = { $people } – тоже наши контакты, ниже по линии: { $name }.
etiquette-reason-order_unknown = Не известно, стоит ли { $name } выше: { $people }.
etiquette-reason-tell_buyer = Это первый контакт ({ $name }); закупщик не должен узнать о нём от других: { $people }.
etiquette-reason-past_our_owner = { $name } – директор, а клиента у нас ведёт { $members }.
etiquette-reason-no_meals = Правила клиента запрещают обеды и ужины.
etiquette-reason-no_gifts = Правила клиента запрещают подарки.
etiquette-reason-office_only = Правила клиента запрещают встречи вне офиса.
etiquette-reason-more_people = По правилам клиента на встрече не меньше { $count } от клиента.
etiquette-reason-place_not_said = У клиента есть правила об обедах или месте встреч, а место не указано.
etiquette-reason-above_rank = { $name } – уровень { $count } из 6, выше, чем мы отправляем без старшего.
etiquette-reason-rank_unknown = { $name } – уровень { $count } из 6; уровень не записан: { $members }.

etiquette-remedy-leave = Не беспокойте: { $name }.
etiquette-remedy-formal_channel = Только официальный канал: портал, тендерная площадка, официальное письмо.
etiquette-remedy-join_or_wait = Идите вместе ({ $members }) или подождите до { $until }.
etiquette-remedy-ask_consent = Сначала спросите, можно ли обратиться ({ $name }): { $people }.
etiquette-remedy-go_by_senior = Больше не спрашивайте ({ $people }): пусть идёт наш старший, { $members }.
etiquette-remedy-go_by_senior-nobody = Больше не спрашивайте ({ $people }): пусть идёт кто-то из наших старших.
etiquette-remedy-tell = Предупредите заранее: { $people }.
etiquette-remedy-go_on = Обойдитесь без этого: { $people }.
etiquette-remedy-draw_line = Выясните, кому подчиняется: { $people }.
etiquette-remedy-go_with_owner = Сначала поговорите и идите вместе: { $members }.
etiquette-remedy-change_form-place = Выберите другое место или другой способ.
etiquette-remedy-change_form-more = Пригласите ещё кого-то от клиента.
etiquette-remedy-change_form-say = Встречайтесь у них в офисе или укажите место: --place.
etiquette-remedy-bring_senior = Возьмите с собой: { $members }.
etiquette-remedy-bring_senior-nobody = Возьмите с собой кого-то из наших старших.
etiquette-remedy-ask_rank = Выясните уровень ({ $members }): к тем, кто выше, берите нашего старшего.

etiquette-rule-E1 = Через голову не ходят: до первого обращения спрашивают ближайший живой контакт ниже, в той линии, о которой речь; по одному на ветвь, не больше трёх. Есть согласие, нас представили или обратились сами – свободно, на 180 дней.
etiquette-rule-E2 = Вверх – на равных: у каждого из наших есть высший уровень, к которому ходят без старшего; выше – вместе со старшим.
etiquette-rule-E3 = Сначала спрашивают того, через кого попадают к человеку: секретаря в прямом подчинении.
etiquette-rule-E5 = Кто просит не беспокоить, того не беспокоят, каков бы ни был повод.
etiquette-rule-E6 = Двое наших не обращаются к одному человеку по коммерческим вопросам в течение семи дней, если не вместе.
etiquette-rule-E9 = Пока идёт тендер, закупка, проверка или договорная кампания, открыт только официальный канал.
etiquette-rule-E10 = Правила поведения клиента соблюдаются: обеды, подарки, место, число участников.
