// The page's own words. What the bot says comes with its cards.
const tables = {
  en: {
    simulated: 'simulated', feishuNote: 'Feishu as the bot sees it: the very card JSON that it sent, in a simulated tenant with rooms of its own.',
    toFeishu: 'The same bot in a Feishu window', toPlayground: 'Back to the playground', feishuGroup: 'Write to the group (@RoomBot is added)',
    clickFailed: code => `The click failed (${code}).`,
    playground: 'playground', peopleAndChats: 'People and chats', person: 'Person', chat: 'Chat', conversation: 'Conversation',
    message: 'Message', send: 'Send', roomsToday: 'Rooms today', timeline: 'Rooms and hours', people: 'People', rooms: 'Rooms', close: 'Close',
    direct: 'Direct chat', group: 'Team group', administrator: 'administrator', unread: n => `${n} unread`,
    noSignIn: 'Nobody signs in here: choose who you are. Each window can be somebody else.',
    directTitle: person => `${person} and RoomBot`, groupTitle: 'Team group', members: n => `${n} people and RoomBot`,
    placeholder: 'Write to RoomBot, in English or Chinese', groupPlaceholder: 'Write to the group',
    mention: 'Mention @RoomBot', tooLong: most => `Too long: ${most} characters at most.`,
    lost: 'Connection lost. Trying again; what you write is kept.',
    sending: 'sending', notSent: 'Not sent. Trying again', again: 'Try again now', refused: why => `Not sent: ${why}`,
    working: 'RoomBot is at work', newest: 'New messages', json: 'JSON', more: n => `More (${n})`, onlyYou: 'only you see this',
    empty: 'No messages yet. Try one of these:', you: 'You',
    today: 'Today', dayBefore: 'Day before', dayAfter: 'Day after', day: d => `Rooms · ${d}`, changedOn: d => `Changed: ${d}`,
    booked: 'taken', held: 'held', past: 'past', now: 'now', free: 'free all day', unknown: 'no answer', seats: n => `${n} seats`, room: 'Room',
    place: (building, floor) => [building, floor && (/^\d+$/.test(floor) ? `${floor}F` : floor)].filter(Boolean).join(' '),
    disabled: 'out of use', noRooms: 'There are no rooms.', noBoard: 'The rooms cannot be shown: no answer. Trying again.',
    examples: ['a room tomorrow at 3pm for 8 people with a projector', 'which rooms are free now?', 'book Everest tomorrow 10-11am for design review'],
    tone: { asking: 'Question', telling: 'Information', done: 'Done', needsyou: 'Needs you', failed: 'Failed', over: 'Over' },
  },
  zh: {
    simulated: '模拟', feishuNote: '机器人眼中的飞书：按它发出的卡片 JSON 原样绘制，企业和会议室都是模拟的。',
    toFeishu: '在飞书窗口里试同一个机器人', toPlayground: '回到试用页', feishuGroup: '发到群里（自动加上 @RoomBot）',
    clickFailed: code => `点击失败（${code}）。`,
    playground: '试用', peopleAndChats: '人员与会话', person: '人员', chat: '会话', conversation: '对话',
    message: '消息', send: '发送', roomsToday: '今日会议室', timeline: '会议室与时间', people: '人员', rooms: '会议室', close: '关闭',
    direct: '单聊', group: '群聊', administrator: '管理员', unread: n => `${n} 条未读`,
    noSignIn: '这里不用登录：选择你是谁。每个窗口可以是不同的人。',
    directTitle: person => `${person} 与 RoomBot`, groupTitle: '群聊', members: n => `${n} 人与 RoomBot`,
    placeholder: '给 RoomBot 发消息，中文英文都可以', groupPlaceholder: '发到群里',
    mention: '@RoomBot', tooLong: most => `太长了，最多 ${most} 个字符。`,
    lost: '连接已断开，正在重连；你写的内容不会丢失。',
    sending: '发送中', notSent: '未发送，正在重试', again: '立即重试', refused: why => `未发送：${why}`,
    working: 'RoomBot 正在处理', newest: '有新消息', json: 'JSON', more: n => `更多（${n}）`, onlyYou: '仅你可见',
    empty: '还没有消息。可以试试：', you: '我',
    today: '今天', dayBefore: '前一天', dayAfter: '后一天', day: d => `会议室 · ${d}`, changedOn: d => `有变动：${d}`,
    booked: '已占用', held: '暂留', past: '已过', now: '现在', free: '全天空闲', unknown: '没有回应', seats: n => `${n}人`, room: '会议室',
    place: (building, floor) => [building, floor && (/^\d+$/.test(floor) ? `${floor}层` : floor)].filter(Boolean).join(' '),
    disabled: '停用', noRooms: '没有会议室。', noBoard: '无法显示会议室：没有回应，正在重试。',
    examples: ['订明天下午三点到四点半的会议室，8个人，要投影', '现在哪个会议室空着？', '我订了哪些会议室？'],
    tone: { asking: '询问', telling: '信息', done: '完成', needsyou: '需要你处理', failed: '失败', over: '已结束' },
  },
};

const asked = new URLSearchParams(location.search).get('lang');
export const language = (asked ?? navigator.language ?? 'en').toLowerCase().startsWith('zh') ? 'zh' : 'en';
export const other = language === 'zh' ? 'en' : 'zh';
export const words = tables[language];
export const otherExamples = tables[other].examples;

/** Puts the words into everything of the page that names one. */
export function speak(root) {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const e of root.querySelectorAll('[data-text]')) e.textContent = words[e.dataset.text];
  for (const e of root.querySelectorAll('[data-label]')) e.setAttribute('aria-label', words[e.dataset.label]);
}
