import { translationOf } from '../../translation.ts'
import type { upkeepTexts as original } from '../../desk/upkeep.ts'

export const upkeepTexts = translationOf<typeof original>()({
  'upkeep.title': '维护',
  'upkeep.lead': '网站上会自行出现的问题、需要更新的日期，以及旧地址。',
  'upkeep.facts': '待确认的信息',
  'upkeep.facts.none': '网站上没有需要在某日之前确认的信息。',
  'upkeep.facts.by': '确认期限',
  'upkeep.facts.due': '（已逾期）',
  'upkeep.facts.where': '所在位置',
  'upkeep.facts.owner': '负责人',
  'upkeep.facts.nobody': '无人',
  'upkeep.redirects': '重定向',
  'upkeep.redirects.lead': '仍可访问的旧地址。页面地址更改时会自动创建。',
  'upkeep.redirects.from': '旧地址',
  'upkeep.redirects.to': '指向',
  'upkeep.redirects.off': '不在网站上',
  'upkeep.redirects.acts': '操作',
  'upkeep.redirects.remove': '移除',
  'upkeep.redirects.remove.what': '移除 {path} 的重定向',
  'upkeep.redirects.removed': '已移除：{path}。',
  'upkeep.redirects.add': '添加重定向',
  'upkeep.redirects.path': '旧地址',
  'upkeep.redirects.path.hint': '从第一个斜杠开始，例如 /old-page.html。',
})
