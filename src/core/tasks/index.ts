export {
  addTask,
  countDueTasks,
  countTasksDueToday,
  eraseTasks,
  listMyTasks,
  listTasksOf,
  removeTask,
  settleTask,
} from './tasks.ts'
export { taskInput, tasksQuery, type TaskView } from './schema.ts'
