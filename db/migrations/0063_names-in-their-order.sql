-- Chinese, Japanese and Korean names were put together first name first.
update "inquiry" i set "name" = (s."inquiry" ->> 'last_name') || (s."inquiry" ->> 'first_name')
from "submission" s
where s."inquiry_id" = i."id"
  and i."name" ~ '^[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+ [\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+$'
  and i."name" = (s."inquiry" ->> 'first_name') || ' ' || (s."inquiry" ->> 'last_name');
