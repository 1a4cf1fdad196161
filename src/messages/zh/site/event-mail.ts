import { translationOf } from '../../translation.ts'
import type { eventMailTexts as original } from '../../site/event-mail.ts'

export const eventMailTexts = translationOf<typeof original>()({
  'mail.event.subject.registered': '您已报名：{title}',
  'mail.event.subject.waiting': '您已列入候补：{title}',
  'mail.event.subject.moved-up': '您已获得席位：{title}',
  'mail.event.subject.reminder': '提醒：{title}',
  'mail.event.subject.changed': '时间或地点变更：{title}',
  'mail.event.subject.called-off': '活动取消：{title}',
  'mail.event.subject.canceled': '您的报名已取消：{title}',
  'mail.event.title.registered': '您已报名',
  'mail.event.title.waiting': '您已列入候补名单',
  'mail.event.title.moved-up': '您已获得席位',
  'mail.event.title.reminder': '活动即将开始',
  'mail.event.title.changed': '本活动的时间或地点有变更',
  'mail.event.title.called-off': '本活动已取消',
  'mail.event.title.canceled': '您的报名已取消',
  'mail.event.lead.registered':
    '{guests, plural, =0 {已为您预留一个席位。} other {已为您和 # 位来宾预留席位。}}',
  'mail.event.lead.waiting': '席位已满。如有足够席位空出，将自动归您所有，我们会立即发邮件通知您。',
  'mail.event.lead.moved-up':
    '{guests, plural, =0 {有席位空出，已为您预留。} other {有席位空出，已为您和 # 位来宾预留。}}',
  'mail.event.lead.reminder':
    '{guests, plural, =0 {期待与您见面。} other {期待与您和您的 # 位来宾见面。}}如果您无法参加，请取消报名，以便候补者递补。',
  'mail.event.lead.changed': '请查看下方详情。如果您因此无法参加，请取消报名。',
  'mail.event.lead.called-off': '非常抱歉。您无需做任何事。',
  'mail.event.lead.canceled': '感谢告知。候补者可以递补您的席位。',
  'mail.event.what': '活动',
  'mail.event.when': '时间',
  'mail.event.where': '地点',
  'mail.event.where.online': '线上',
  'mail.event.where.on-campus': '校内',
  'mail.event.where.both': '校内及线上',
  'mail.event.join': '线上参加',
  'mail.event.join.link': '加入活动',
  'mail.event.manage': '查看或取消报名',
  'mail.event.page': '活动介绍',
  'mail.event.calendar': '附件可将活动添加到您的日历。',
  'mail.event.calendar.remove': '如果您已将活动添加到日历，请将其删除。',
  'mail.event.door': '请在入口处出示此二维码。工作人员扫码后即完成签到。',
  'mail.event.door.code': '入口签到用的二维码',
  'mail.event.door.text': '请在入口处报上姓名，或出示报名页面上的二维码。',
  'mail.event.why':
    '您收到此邮件，是因为该地址报名了此活动。如果不是您本人，请取消报名；我们不会再发送其他内容。',
})
