import { Button, Loader, Progress } from '@mantine/core';
import { type Task, useTasks } from '../store/tasks.ts';

const OneTask = ({ task: { title, progress, cancel } }: { readonly task: Task }) => (
  <div className="notice" data-tone="task">
    <Loader size={18} aria-hidden />
    <div className="notice-text">
      <p role="status">{title} …</p>
      {progress !== null && (
        <Progress value={100 * progress} size={4} mt={8} aria-label={title} aria-valuemin={0} />
      )}
    </div>
    <Button variant="default" onClick={cancel}>
      Cancel
    </Button>
  </div>
);

/** What takes its time just now, each with a way to call it off. */
export const TaskNotices = () =>
  useTasks((state) => state.tasks).map((task, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: tasks have no identity but their place
    <OneTask key={`${index} ${task.title}`} task={task} />
  ));
