import { translationOf } from '../../translation.ts'
import type { serviceTexts as original } from '../../site/service.ts'

export const serviceTexts = translationOf<typeof original>()({
  'service.all': '过去十二个月',
  'service.programs': '按项目',
  'service.program': '项目',
  'service.kept': '在承诺时间内答复',
  'service.median': '半数首次答复的用时不超过',
  'service.inquiries': '问题数',
  'service.share': '{percent}%',
  'service.minutes': '{minutes, plural, other {# 分钟}}',
  'service.hours': '{hours, plural, other {# 小时}}',
  'service.days': '{days, plural, other {# 天}}',
  'service.none': '尚无答复',
  'service.too-few': '问题少于十个，不足以得出有意义的数字。',
  'service.how':
    '每日根据我们的咨询记录统计：凡已答复或已过承诺时间的问题均计入，包括夜间和周末。答复送达后才计入；只有所问的全部内容都按时得到答复，才算兑现承诺。提问不足十人时不显示数字。',
})
