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
  /** How far the line swings out beside what may lie between; 0: not at all. */
  readonly bow: number;
}

/** Nothing lower than this can hide a line between two things. */
const CARD = 60;

const middle = (rect: Rect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

const point = (rect: Rect, side: Position) => {
  const { x, y } = middle(rect);
  if (side === Position.Left) return { x: rect.x, y };
  if (side === Position.Right) return { x: rect.x + rect.width, y };
  if (side === Position.Top) return { x, y: rect.y };
  return { x, y: rect.y + rect.height };
};

/** Cards over each other with room for another between: the line goes around it. */
const bowOf = (a: Rect, b: Rect): number => {
  const apart = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
  const stacked = a.x < b.x + b.width && b.x < a.x + a.width;
  const cards = a.height <= CARD && b.height <= CARD;
  return stacked && cards && apart > CARD ? Math.min(64, 24 + apart / 12) : 0;
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
  const bow = bowOf(source, target);
  const [sourcePosition, targetPosition] =
    bow > 0 ? [Position.Right, Position.Right] : sides(source, target);
  const from = point(source, sourcePosition);
  const to = point(target, targetPosition);
  return {
    sourceX: from.x,
    sourceY: from.y,
    sourcePosition,
    targetX: to.x,
    targetY: to.y,
    targetPosition,
    bow,
  };
};

/** The path of a line that swings out to the right, and the middle of it. */
export const bowed = ({
  sourceX,
  sourceY,
  targetX,
  targetY,
  bow,
}: Route): [string, number, number] => {
  const out = Math.max(sourceX, targetX) + bow;
  const path = `M${sourceX},${sourceY} C${out},${sourceY} ${out},${targetY} ${targetX},${targetY}`;
  return [path, out - bow / 4, (sourceY + targetY) / 2];
};
