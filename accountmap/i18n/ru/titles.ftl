# Должности: чем занимаются люди, на какой они ступени и что могут решать, по должностям и отделам.

help-accountmap-classify = Сказать, о чём говорит каждая должность TITLE: чем занимается человек, на какой он ступени и в чём может иметь голос, по-английски и по-русски; или, с --account, что сказано и что прочитано по должностям всех людей клиента и как сказать то, что неизвестно. Ничего не записывается: сказанное о человеке всегда сильнее.
    .examples =
        accountmap classify "Главный бухгалтер и офис-менеджер" --why
        accountmap classify Специалист --unit "Отдел закупок"
        accountmap classify --file должности.csv --json
        accountmap classify --account "Сеть «Тридевятое»"
option-classify-account = Прочитать должности людей этого клиента.
option-classify-unit = Отдел, к которому относятся все названные должности.
option-classify-file = Файл с должностями: по одной в строке или CSV с колонками title и unit.
option-classify-why = Сказать, какие слова решили и что слишком неуверенно, чтобы считаться.

titles-by-title = { $function } (по должности)
titles-no-function = функция неизвестна
titles-no-seniority = ступень неизвестна
titles-seniority = ступень { $rung } из 6
titles-areas = область решений: { $areas }
titles-line = { $title }: { $found }
titles-why = { $what }: по словам «{ $words }», { $percent } %
titles-why-unsure = { $what }: возможно, по словам «{ $words }», { $percent } % – считается от { $needed } %
titles-nothing = ни одного слова с известным значением или другой язык
titles-heading = ДОЛЖНОСТИ · { $account } · { $day }
titles-empty = Здесь пока никого с должностью.
titles-person = { $person }, { $title }: { $found }
titles-no-title = без должности
titles-summary = Функций сказано: { $said }, прочитано по должностям: { $read }, неизвестно: { $unknown }.
titles-unknown = Неизвестно. Скажите или оставьте так:
titles-which-function = КАКАЯ
titles-which-rung = 1-6
titles-none-given = Назовите должности, --file или --account.
