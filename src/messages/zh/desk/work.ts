import { translationOf } from '../../translation.ts'
import type { workTexts as original } from '../../desk/work.ts'

export const workTexts = translationOf<typeof original>()({
  'failed-work.title': '{count, plural, other {# 个后台任务失败}}',
  'failed-work.text': 'Prospectus 尝试了三天后放弃。服务器日志中该任务编号下有详细信息。',
  'failed-work.job':
    '{queue}，始于{since}：{attempts, plural, other {尝试 # 次}}，最近的错误 {error}，编号 {id}',
  'failed-work.retry': '重试',
  'failed-work.retry.what': '重试：{queue}，编号 {id}',
  'failed-work.discard': '丢弃',
  'failed-work.discard.what': '丢弃 {queue}，编号 {id}',
  'ledger.title': '核对台账不符',
  'ledger.text':
    '{off, plural, other {# 个编号不符}}。检查时间：{at}。命令“prospectus ledger”会列出是哪些以及原因。',
  'ledger.open': '它们会留在这里，直到核实无误，或由管理员或主任注明原因后关闭：{numbers}。',
  'ledger.not-noted':
    '{count, plural, other {有 # 个编号已显示但未写入磁盘。}}请为 JOURNAL_DIR 所在的磁盘腾出空间。',
  'ledger.turned-away.title': '有人未能发送咨询',
  'ledger.turned-away':
    '{people, plural, other {过去七天内，有 # 人}}得知其咨询无法保存，最近一次是{until}。他们填写的内容仍留在其屏幕上。',
  'ledger.silent.title': '{count, plural, other {# 台服务器没有响应}}',
  'ledger.silent':
    '{count, plural, other {这些服务器已五分钟没有报告，可能存有无人看到的咨询：{servers}。}}{count, plural, other {请重新启动；如果服务器}}已永久停用，请使用命令“prospectus forget-server”。',
})
