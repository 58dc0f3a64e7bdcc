import japaneseStopWords from 'natural/lib/natural/util/stopwords_ja.js';
import chineseStopWords from 'natural/lib/natural/util/stopwords_zh.js';
import { stem } from '../english.ts';
import { listed } from './language.ts';
import { makeLanguage } from './makeLanguage.ts';

/**
 * Chinese, whose words do not change; English words among them do. Words of one character are
 * function words or say little.
 */
export const chinese = makeLanguage({
  stem,
  stopWords: [
    ...chineseStopWords.words,
    ...listed(`
      一个 一种 一些 一定 不同 不仅 为了 之间 以及 以上 以下 以来 任何 但是 作为 使得 例如 其中 其他 具有 其次 因此 因为 如何
      如果 它们 对于 尤其 就是 已经 并且 我们 所有 所以 才能 是否 有关 由于 由此 相对 而且 而是 虽然 还是 这个 这些 这种 进行 通过
      那么 部分 随着 非常 首先 他们 以往 从而 及其 各种 可以 同时 目前 此外 能够 不能 成为 之后 之前 基于`),
  ],
  filler: listed(`
    本文 研究 方法 结果 结论 目的 提出 分析 问题 发展 影响 作用 实验 表明 利用 采用 显示 探讨 讨论 介绍 比较 提高 实现 存在
    方面 情况 过程 重要 主要 有效 应用 显著 数据 本研究 意义 特点 基础 文章 论文 有效性 需要 提供 改善 降低 增加`),
});

const HIRAGANA = /^[\u3041-\u309fー]+$/;
/** Words of a corpus are asked for over and over. */
const japaneseWords = makeLanguage({
  stem,
  stopWords: [
    ...japaneseStopWords.words,
    ...listed(
      `場合 以上 以下 一方 一部 各種 全て 本 者 性 化 的 等 年 月 後 前 中 上 下 間 今後 今回 結果として`,
    ),
  ],
  filler: listed(`
    研究 方法 結果 本研究 本稿 本論文 論文 提案 手法 検討 分析 目的 報告 考察 評価 実験 示唆 影響 効果 利用 使用 問題 課題 可能
    必要 重要 有効 有用 比較 調査 解析 実施 対象 関係 示 明 述 行 用 得 開発 向上 改善 構築 検証 有意 認 多 高 新 異`),
});

/** Japanese: what is written in hiragana alone is taken for a function word, as nearly all of it is. */
export const japanese = {
  ...japaneseWords,
  isStopWord: (word: string): boolean => HIRAGANA.test(word) || japaneseWords.isStopWord(word),
};
