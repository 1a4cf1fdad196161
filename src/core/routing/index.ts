export { listRules, orderRules, removeRule, saveRule, switchRule } from './rules.ts'
export { routeInquiries, tryRules } from './route-inquiries.ts'
export { orderInput, ruleInput, switchInput, type RuleView, type Trial } from './schema.ts'
export { routingModule } from './module.ts'
