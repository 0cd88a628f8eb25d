import express, { Router } from 'express';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { z } from 'zod';
import { withoutUndefined, withTimes } from './json-form.js';
import {
  ChangeChannelBody,
  ChangeVideoBody,
  ClockBody,
  FaultBody,
  GrowBody,
  PublishVideoBody,
  QuotaBody,
} from './bodies.js';
import type { Control } from './control.js';
import { AlreadyExistsError, NotFoundError } from '../youtube/world.js';

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status =
    error instanceof z.ZodError || error instanceof SyntaxError
      ? 400
      : error instanceof NotFoundError
        ? 404
        : error instanceof AlreadyExistsError
          ? 409
          : null;
  if (status === null) {
    next(error);
    return;
  }
  const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  response.status(status).json({ error: message });
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
const parameter = (request: Request, name: string): string => text(request.params[name]) ?? '';

/** Returns the video id of a path; a video of another channel is not found. */
function videoIn(request: Request, control: Control): string {
  const videoId = parameter(request, 'video_id');
  const channelId = parameter(request, 'channel_id');
  if (control.videos(channelId).some((one) => one.video_id === videoId)) return videoId;
  throw new NotFoundError(`There is no video ${videoId} of channel ${channelId}.`);
}

function addYouTube(router: Router, control: Control): void {
  router.get('/youtube/channels', (_request, response) => {
    response.json({ channels: control.channels().map(withTimes) });
  });
  router.patch('/youtube/channels/:channel_id', (request, response) => {
    const fields = withoutUndefined(ChangeChannelBody.parse(request.body));
    response.json(withTimes(control.updateChannel(parameter(request, 'channel_id'), fields)));
  });
  const videos = '/youtube/channels/:channel_id/videos';
  router.get(videos, (request, response) => {
    response.json({ videos: control.videos(parameter(request, 'channel_id')).map(withTimes) });
  });
  router.post(videos, (request, response) => {
    const fields = withoutUndefined(PublishVideoBody.parse(request.body ?? {}));
    const video = control.publishVideo(parameter(request, 'channel_id'), fields);
    response.status(201).json(withTimes(video));
  });
  router.patch(`${videos}/:video_id`, (request, response) => {
    const fields = withoutUndefined(ChangeVideoBody.parse(request.body));
    response.json(withTimes(control.updateVideo(videoIn(request, control), fields)));
  });
  router.delete(`${videos}/:video_id`, (request, response) => {
    response.json(withTimes(control.deleteVideo(videoIn(request, control))));
  });
}

function addFaults(router: Router, control: Control): void {
  router.get('/faults', (_request, response) => {
    response.json({ faults: control.faults() });
  });
  router.post('/faults', (request, response) => {
    const { action, ...where } = FaultBody.parse(request.body);
    const faultId = control.addFault({
      ...withoutUndefined(where),
      action: withoutUndefined(action),
    });
    response.status(201).json({ fault_id: faultId });
  });
  router.delete('/faults', (_request, response) => {
    control.clearFaults();
    response.status(204).end();
  });
  router.delete('/faults/:fault_id', (request, response) => {
    const faultId = parameter(request, 'fault_id');
    if (!control.clearFaults(faultId)) throw new NotFoundError(`There is no fault ${faultId}.`);
    response.status(204).end();
  });
}

function addTime(router: Router, control: Control): void {
  const now = (response: Response): void => {
    response.json({ now: new Date(control.clock.now()).toISOString() });
  };
  router.get('/clock', (_request, response) => {
    now(response);
  });
  router.post('/clock', (request, response) => {
    const body = ClockBody.parse(request.body);
    if ('now' in body) control.clock.set(body.now, body.frozen);
    else control.clock.advance(body.advance_ms);
    now(response);
  });
  router.post('/grow', (request, response) => {
    const rule = withoutUndefined(GrowBody.parse(request.body));
    control.grow(rule);
    response.status(202).json(rule);
  });
  router.delete('/grow', (_request, response) => {
    control.stopGrowing();
    response.status(204).end();
  });
}

function addRecords(router: Router, control: Control): void {
  router.get('/requests', (request, response) => {
    response.json({ requests: control.requests(text(request.query['route'])) });
  });
  router.delete('/requests', (_request, response) => {
    control.clearRequests();
    response.status(204).end();
  });
  const quota = (request: Request, response: Response): void => {
    const key = text(request.query['key']);
    const spent = key === undefined ? {} : { key, spent: control.quota.spent(key) };
    response.json({ limit: control.quota.limit(), ...spent });
  };
  router.get('/quota', quota);
  router.put('/quota', (request, response) => {
    control.quota.setLimit(QuotaBody.parse(request.body).limit);
    quota(request, response);
  });
  router.get('/hub/subscriptions', (_request, response) => {
    response.json({ subscriptions: control.subscriptions().map(withTimes) });
  });
  router.get('/hub/pushes', (_request, response) => {
    response.json({ pushes: control.pushes() });
  });
}

/** The control API over HTTP, mounted at `/control`. Errors are `{ error }` with 400, 404 or 409. */
export function controlRouter(control: Control): Router {
  const router = Router();
  router.use(express.json());
  addYouTube(router, control);
  addFaults(router, control);
  addTime(router, control);
  addRecords(router, control);
  router.post('/reset', (_request, response) => {
    control.reset();
    response.status(204).end();
  });
  router.use((request, response) => {
    response.status(404).json({ error: `There is no ${request.method} ${request.originalUrl}.` });
  });
  router.use(answerError);
  return router;
}
