import { translationOf } from '../../translation.ts'
import type { frameTexts as original } from '../../site/frame.ts'

export const frameTexts = translationOf<typeof original>()({
  skip: '跳到主要内容',
  'title.error': '错误：{title}',
  'title.of': '{title} – {school}',
  'alert.updated': '更新于{day}',
  'alert.dismiss': '关闭',
  'alert.dismiss.what': '关闭：{title}',
  'menu.open': '菜单',
  'menu.close': '关闭',
  'menu.section': '本栏目',
  'menu.in': '菜单：{menu}',
  'menu.overview': '{label}：概览',
  breadcrumb: '导航路径',
  languages: '语言',
  'languages.untranslated': '此页面尚未翻译，以下以此语言显示：{language}。',
  demonstration: '演示',
  'footer.school': '如何联系{school}：',
  'footer.hours': '周一至周五，{opens}至{closes}',
  'footer.copyright': '© {year} {holder}',
  'footer.license': '本演示的文字采用 Apache 许可证 2.0 版。',
  'footer.storage': '本网站不为访客设置 Cookie。如果您关闭警报或保存项目，浏览器会将其记录在本地存储中。',
})
