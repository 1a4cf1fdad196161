import { translationOf } from '../../translation.ts'
import type { failuresTexts as original } from '../../site/failures.ts'

export const failuresTexts = translationOf<typeof original>()({
  'not-found.title': '未找到页面',
  'not-found.text': '如果是您输入的地址，请检查是否正确。如果您是点击链接而来，页面可能已移动。',
  'not-found.ways': '请试试以下页面',
  'not-found.home': '首页',
  'not-found.ask': '索取资料',
  'failure.failed': '我们这边出了问题',
  'failure.busy': '网站繁忙',
  'failure.page': '此页面暂时无法显示。请几分钟后再试。',
  'failure.later': '请几分钟后再试。如果您有编号，说明我们已收到您的请求。',
  'failure.too-large': '表单过大',
  'failure.too-large.what':
    '您发送的内容超过 {kilobytes} KB，因此我们没有保存。问题最多可有 {most, number} 个字符。请缩短后重新发送。',
  'failure.unreadable': '我们无法读取表单',
  'failure.unreadable.what': '您的浏览器发送的内容已损坏，或不是来自本网站。我们没有保存。请重新发送。',
  'failure.address': '我们无法识别此网址',
  'failure.address.what': '其中含有本网站网址不会出现的内容。请检查是否有误，或从首页开始浏览。',
  'failure.back': '如果您正在填写表单，请在浏览器中返回。浏览器会保留您填写的内容。',
  'failure.request': '如果您就此问题联系我们，请提供此编号：{id}',
})
