import ElkApi from 'elkjs/lib/elk-api.js';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';

/** ELK in a worker: the page keeps moving while it thinks. */
export const elkInWorker = () => new ElkApi({ workerFactory: () => new ElkWorker() });
