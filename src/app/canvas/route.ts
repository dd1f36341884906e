import { Position } from '@xyflow/react';
import type { Rect } from '../../core/model/extent.ts';

/** Where an edge leaves one thing and enters another. */
export interface Route {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly sourcePosition: Position;
  readonly targetX: number;
  readonly targetY: number;
  readonly targetPosition: Position;
}

const middle = (rect: Rect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

const point = (rect: Rect, side: Position) => {
  const { x, y } = middle(rect);
  if (side === Position.Left) return { x: rect.x, y };
  if (side === Position.Right) return { x: rect.x + rect.width, y };
  if (side === Position.Top) return { x, y: rect.y };
  return { x, y: rect.y + rect.height };
};

/** The sides that face each other: beside each other left and right, else above and below. */
const sides = (a: Rect, b: Rect): readonly [Position, Position] => {
  const apartX = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  const apartY = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
  const rightwards = middle(a).x < middle(b).x;
  const downwards = middle(a).y < middle(b).y;
  if (apartX >= apartY || apartX > 40) {
    return rightwards ? [Position.Right, Position.Left] : [Position.Left, Position.Right];
  }
  return downwards ? [Position.Bottom, Position.Top] : [Position.Top, Position.Bottom];
};

/** Routes an edge between two rectangles, from the sides that face each other. */
export const routeOf = (source: Rect, target: Rect): Route => {
  const [sourcePosition, targetPosition] = sides(source, target);
  const from = point(source, sourcePosition);
  const to = point(target, targetPosition);
  return {
    sourceX: from.x,
    sourceY: from.y,
    sourcePosition,
    targetX: to.x,
    targetY: to.y,
    targetPosition,
  };
};
