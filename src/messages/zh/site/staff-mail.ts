import { translationOf } from '../../translation.ts'
import type { staffMailTexts as original } from '../../site/staff-mail.ts'

export const staffMailTexts = translationOf<typeof original>()({
  'mail.staff.mention.subject': '{name} 在 {count, plural, other {# 条备注}}中提到了您',
  'mail.staff.mention.text': '{name} 在{count, plural, one {此咨询} other {这些咨询}}的备注中提到了您：',
  'mail.staff.due-soon.subject': '您有 {count, plural, other {# 个咨询}}将在四小时内到期',
  'mail.staff.due-soon.text':
    '我们承诺在接下来四小时内答复{count, plural, one {此咨询} other {这 # 个咨询}}：',
  'mail.staff.overdue.subject': '您有 {count, plural, other {# 个咨询}}已逾期',
  'mail.staff.overdue.text': '{count, plural, one {此咨询} other {这 # 个咨询}}尚无答复，承诺的时间已过：',
  'mail.staff.escalated.subject': '{count, plural, other {# 个咨询}}已逾期',
  'mail.staff.escalated.text':
    '{count, plural, one {此咨询} other {这 # 个咨询}}尚无答复，学校承诺的时间已过：',
  'mail.staff.due': '请在{instant}之前答复',
  'mail.staff.more': '{count, plural, other {还有 # 个。}}',
  'mail.staff.open': '打开我的工作',
  'mail.staff.why': '您收到此邮件，是因为您在工作台答复咨询。',
  'mail.staff.digest.subject':
    '您今天的咨询：{mine, plural, =0 {无} other {# 个未结}}，{unassigned, plural, =0 {无} other {# 个}}未分配',
  'mail.staff.digest.subject.no-inquiry': '今天工作台上与您有关的事项',
  'mail.staff.digest.mine': '{count, plural, other {您有 # 个未结咨询。}}最先到期的如下：',
  'mail.staff.digest.unassigned': '{count, plural, other {有 # 个咨询等待同事受理。}}',
  'mail.staff.digest.tasks': '{count, plural, other {您有 # 项任务今天或更早到期。}}',
  'mail.staff.digest.unread': '{count, plural, other {有 # 条未读通知。}}',
  'mail.staff.digest.why': '此邮件在工作日早晨发送。您可以在工作台的“我的工作”中关闭。',
  'mail.weekly.subject': '{from}至{to}共 {inquiries, plural, other {# 个咨询}}',
  'mail.weekly.inquiries': '咨询',
  'mail.weekly.answered': '目前已答复',
  'mail.weekly.kept': '按承诺答复',
  'mail.weekly.kept.of': '{all} 个中的 {kept} 个',
  'mail.weekly.median': '首次答复，中位数',
  'mail.weekly.slowest': '首次答复，最慢的十分之一超过',
  'mail.weekly.hours': '{value, number} 小时',
  'mail.weekly.none': '无',
  'mail.weekly.week': '上周',
  'mail.weekly.before': '前一周',
  'mail.weekly.line': '{label}：{value}（前一周：{before}）',
  'mail.weekly.open': '{count, plural, =0 {目前没有未结咨询。} other {目前有 # 个未结咨询。}}',
  'mail.weekly.programs': '咨询最多',
  'mail.weekly.program': '{name}：{count}',
  'mail.weekly.link': '打开全部数据',
  'mail.weekly.why': '您可以在工作台查看数据，因此每周一收到此邮件。您可以在那里的“我的工作”中关闭。',
})
