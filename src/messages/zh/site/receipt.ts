import { translationOf } from '../../translation.ts'
import type { receiptTexts as original } from '../../site/receipt.ts'

export const receiptTexts = translationOf<typeof original>()({
  'receipt.title': '谢谢。我们已收到您的请求。',
  'receipt.title.discarded': '您的请求已关闭，未作回复',
  'receipt.title.erased': '此请求已删除',
  'receipt.number': '您的编号',
  'receipt.next': '接下来',
  'receipt.by': '您最迟会在{instant}收到我们的回复。',
  'receipt.late':
    '很抱歉我们延误了：您本应在{instant}之前收到我们的回复。我们会尽快回复。您也可以联系我们并提供编号。',
  'receipt.answered': '我们已于{instant}回复。如果您没有收到，请联系我们并提供编号。',
  'receipt.closed': '工作人员已关闭此请求。如果您仍需要答复，请联系我们并提供编号。',
  'receipt.soon': '我们会尽快回复。请回到此页面查看时间。',
  'receipt.mail': '我们会通过电子邮件回复。如果届时仍未看到回复，请联系我们并提供编号。',
  'receipt.mail.to': '我们会回复至 {email}。',
  'receipt.mail.sent': '我们已向 {email} 发送确认邮件。',
  'receipt.mail.failed': '我们未能将确认邮件送达 {email}。请检查地址：我们的回复也会发送到那里。',
  'receipt.change': '不正确？更改地址',
  'receipt.suggestion': '您是不是要填 {address}？如果是，请更改后重新提交表单。',
  'receipt.checking': '在您的请求送达顾问之前，我们的一位工作人员会先核对。我们仍会在此处所列时间之前回复。',
  'receipt.confirm':
    '还差一步：我们已向 {email} 发送邮件。请打开其中的链接，确认该地址属于您。如果您没有确认，工作人员会先核对您的请求再回复。',
  'confirm.title': '请确认您的请求',
  'confirm.text': '请确认请求 {number}，我们会回复。',
  'confirm.button': '是的，这是我的请求',
  'confirm.not-you': '如果不是您的请求，请关闭此页面。我们不会再给您写信。',
  'receipt.discarded': '一位工作人员认定此请求无需回复。如果有误，请重新发送或联系我们。会由另一位同事查看。',
  'receipt.failed':
    '您的请求已妥善保存，但我们这边的故障使其延误。工作人员已得知。您也可以联系我们并提供编号。',
  'receipt.erased': '我们已删除您发送的内容，没有保留任何部分，也不会回复。',
  'receipt.again': '重新发送',
  'receipt.keep': '请将此页面加入书签，以便再次查看。无需密码。',
  'receipt.copy': '复制编号',
  'receipt.copied': '已复制',
  'receipt.sent': '您发送的内容',
  'receipt.programs': '您咨询的项目',
  'receipt.contact': '如果有问题',
  'receipt.contact.text': '请发邮件或致电我们，并提供编号。',
  'receipt.contact.email': '请发邮件给我们，并提供编号。',
  'receipt.links': '在等待期间',
  'receipt.home': '所有项目',
})
