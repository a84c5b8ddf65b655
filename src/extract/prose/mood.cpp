#include "extract/prose/mood.h"

#include <string>

#include "extract/prose/mood_expression.h"

namespace mlready {
namespace {

/// Phrases with a word of negation or of future that deny and plan nothing.
const MoodExpression& harmless_phrase() {
  static const MoodExpression expression(
      R"((?i)\bnot (?:only|just|to mention)\b)"
      R"(|\b(?:if|why|whether or|or|and) not\b|\bnot found\b|\bno\.? ?\d|\bno[- ]op\b|\bnon-\w+)"
      R"(|\b(?:no|zero|without(?: any)?) (?:down-?time|interruptions?|outages?|data loss|service interruptions?)\b)"
      R"(|\bno longer (?:need|have|required?) to\b|\bnone[- ]root\b|\bno doubt\b|\bno matter\b)"
      R"(|\b(?:do not|don['’]t|never|not|without) (?:forget|hesitate|worry|commit|committing|hard-?cod\w+|expos\w+|shar\w+|stor\w+|log|logging|leak\w*|push|run as root|need to|have to|having to|needing to)\b)"
      R"(|\bwithout (?:re-?train\w*|re-?start\w*|re-?build\w*|re-?deploy\w*|chang\w+|modify\w+|affect\w+|break\w+|touch\w+|los\w+|code changes?)\b)"
      R"(|\b(?:is|are|was|be|cannot be|must not be|not) (?:null|none|empty|nan)\b|\b(?:not|non)[- ]null\b|\bmissing (?:value|data|entr|field|column|feature|observation|label|record|row|timestamp)\w*)"
      R"(|\b(?:cannot|can not|can['’]t|must not|may not|should not|shouldn['’]t) (?:exceed|be (?:negative|exceeded|zero))\b)"
      R"(|\byou should (?:now )?(?:see|be able|get|have|find)\b|\bshould (?:now )?(?:see|look|return|print|output|be able|say|show)\b)"
      R"(|\bconsider(?:ed|ing|s)\b|\bpas à pas\b|\bpas seulement\b|\bnicht nur\b|\bno s[oó]lo\b|\bno solo\b|\bnão só\b|\bnão apenas\b)"
      R"(|\bsin (?:tiempo de inactividad|interrupci[oó]n\p{L}*)|\bsem (?:interrupç\p{L}+|tempo de inatividade)|\bsans (?:interruption|temps d['’]arrêt)|\bohne (?:Unterbrechung|Ausfall\w*|Downtime))"
      R"(|не только|без (?:простоя|остановки|прерывани\p{L}+)|không chỉ|không gián đoạn|不仅|不只|不停机|零停机|不中断|不僅|だけでなく|なければな|ダウンタイムなし|뿐만 아니라|뿐 아니라|(?:중단|다운타임) ?없이)");
  return expression;
}

const MoodExpression& negation() {
  static const MoodExpression expression(
      R"((?i)\b(?:no|not|never|without|cannot|nothing|none|neither|nor|lacks?|lacking|missing|unsupported|unimplemented|untested|absent|unavailable)\b)"
      R"(|n['’]t\b|\bout of scope\b|\byet to be\b|\bfails? to\b|\bremains? (?:\S+ ){0,3}responsibilit(?:y|ies)\b)"
      R"(|\b(?:sin|sem) \p{L}{3,}|\bfaltan?\b|\bning[uú]n[oa]?\b|\bcarece\b|\bnão\b|\bnenhum[a]?\b)"
      R"(|\b(?:sans|aucune?|manque|jamais)\b|\b(?:ne|n['’])[ \p{L}]+ pas\b|\bpas (?:encore|de|d['’])|\bnon (?:implémenté|supporté|disponible)e?s?\b)"
      R"(|\b(?:nicht|keine?[rnms]?|ohne|fehlt|fehlen|fehlende[rns]?)\b)"
      R"(|(?:^|[^\p{L}])(?:не|нет|без|ни|никогда|отсутству\p{L}*|нельзя)(?:$|[^\p{L}]))"
      R"(|(?:^|[^\p{L}])(?:không|chưa|thiếu)(?:$|[^\p{L}]))"
      R"(|未实现|未實現|未支持|未提供|未包含|未完成|未启用|未使用|未添加|未配置|未加入|未进行|未做|尚未|暂未|並未|并未|还未|還未|还没|還沒|没有|沒有|不支持|不支援|不包含|不包括|不提供|暂无|无法|無法|缺少|缺乏)"
      R"(|まだ|未対応|未実装|未完了|非対応|ていない|できない|ではない|がない|はない|しない|ません)"
      R"(|❌|✗|✘|🚫|않|없(?:다|음|습|는|이|어)|못[하한했]|아직|미지원|미구현|안 ?됨)");
  return expression;
}

/// A list of what is left out on purpose; its words would else be taken for a harmless "non-…".
const MoodExpression& exclusion() {
  static const MoodExpression expression(
      R"((?i)^\W*(?:non[- ]?goals?|anti[- ]?goals?|out[- ]of[- ]scope|not in scope)\b)");
  return expression;
}

const MoodExpression& plan() {
  static const MoodExpression expression(
      R"((?i)\b(?:todo|to-do|tbd|fixme|wip|work in progress|planned|plan(?:s|ning)? (?:to|on|for)|we plan|roadmap|upcoming|coming soon|eventually|someday|in progress|under (?:development|construction)|proposed|nice[- ]to[- ]have|wish ?list|backlog)\b)"
      R"(|\bfuture (?:work|version|release|improvement|enhancement|plan|iteration|direction|step|feature|development)s?\b|\bin (?:the|a) (?:near )?future\b|\bnext steps?\b)"
      R"(|\bto be (?:added|implemented|determined|done|decided|defined|released|announced|completed|written|provided)\b)"
      R"(|\b(?:will|['’]ll|going to|would like to|want to|intend to|hope to|aim to) (?:soon |eventually |later |also |then |further )*(?:be )?(?:add|implement|introduc|support|integrat|includ\w* support|migrat|explor|investigat|extend|improv|releas)\w*)"
      R"(|\b(?:should|could|consider|might be|would be (?:nice|great|good|useful|better))\b)"
      R"(|\b(?:por hacer|pendiente|próximamente|en el futuro|planeado|futuras? (?:versi|mejora)\w*|se agregará\w*|se añadirá\w*|a fazer|em breve|no futuro|planejad[oa]s?|pendente|bientôt|prévue?s?|prochainement|geplant\w*|demnächst|zukünftig\w*|in Zukunft|noch zu)\b)"
      R"(|(?:^|\W)à (?:venir|faire)\b|планиру\p{L}*|запланирован\p{L}*|в будущем|будет добавлен\p{L}*|скоро|sắp tới|trong tương lai|dự kiến|sẽ (?:được )?(?:thêm|bổ sung|hỗ trợ|triển khai))"
      R"(|🚧|⏳|🔜|待办|待完成|待实现|待添加|待补充|待定|计划(?:支持|添加|实现|加入|中)|将(?:会)?(?:支持|添加|实现|加入|增加)|即将|未来|敬请期待|后续会|規劃中|计划在)"
      R"(|今後|将来|予定(?:です|$|。)|(?:対応|実装|追加|公開)予定|検討中|開発中)"
      R"(|예정|향후|추후|계획(?:입니다|중| 중|이다)|개발 ?중|준비 ?중)");
  return expression;
}

/// Words of a template that nobody filled in.
const MoodExpression& placeholder() {
  static const MoodExpression expression(
      R"((?i)^\W*\[ \]|⬜|☐|\[?more information needed\]?|lorem ipsum|<(?:your|insert|add|enter|replace|describe|name of)\b[^>]*>|\[(?:insert|your|add|describe|fill|enter|to be filled)\b[^\]]*\]|\{\{[^}]*\}\}|\{\%[^}]*\%\}|\bchange ?me\b)"
      R"(|^\W*(?:todo|tbd|tba|n/a|fill (?:me )?in|coming soon|work in progress|wip|待补充|待完善|待填写|작성 예정|準備中|preencher|por completar|à compléter)\W*$)");
  return expression;
}

const MoodExpression& planning_heading() {
  static const MoodExpression expression(
      R"((?i)\b(?:road ?map|to-?do(?:s| list)?|future|planned|plans|upcoming|next steps?|wish ?list|backlog|coming soon|what['’]s next|possible (?:improvements|extensions)|potential improvements|improvement ideas|stretch goals|not (?:yet )?implemented|missing features|hoja de ruta|trabajos? futuros?|próximos pas[so]+s?|mejoras futuras|roteiro|melhorias futuras|feuille de route|travaux futurs|prochaines étapes|fahrplan|ausblick|zukünftige\w*|geplant\w*|nächste schritte)\b)"
      R"(|(?:^|\W)à venir\b|дорожная карта|планы|будущ\p{L}*|lộ trình|hướng phát triển|tương lai|路线图|路線圖|未来|待办|待辦|开发计划|后续|下一步|今後|ロードマップ|향후|로드맵|할 ?일|앞으로|개선 ?사항)");
  return expression;
}

const MoodExpression& excluding_heading() {
  static const MoodExpression expression(
      R"((?i)^[\W\d]*(?:non|anti)[- ]?(?:goals?|objectives?)\b|^[\W\d]*(?:out of scope|not in scope)\W*$|\bno objetivos\b|非目标|非目標|非ゴール)");
  return expression;
}

const MoodExpression& borrowed_heading() {
  static const MoodExpression expression(
      R"((?i)^\W*(?:alternatives?(?: (?:considered|to)\b.*)?|references|resources|useful links|further reading|bibliography|citations?|credits|acknowledge?ments?|agradecimientos|referencias|agradecimentos|referências|remerciements|références|danksagung|literatur|благодарности|ссылки|tài liệu tham khảo|致谢|参考(?:文献|资料)|謝辞|참고 ?(?:문헌|자료)|감사의 ?말)\W*$)"
      R"(|\bcomparison (?:with|to|of)\b|\brelated (?:works?|projects?|tools?)\b|\bsimilar projects\b|\bother (?:tools|projects)\b|\binspired by\b|\bwhy not\b|\bvs\b|相关项目)");
  return expression;
}

/// Lessons explain what there could be: a subject, or what a course takes through.
const MoodExpression& teaching_heading() {
  static const MoodExpression expression(
      R"((?i)^[\W\d]*(?:what(?:['’]s| is| are)|why|introduction to|intro to|understanding|the basics of)(?: an?| the)? )"
      R"((?:ml[ -]?ops|dev[ -]?ops|llm[ -]?ops|machine learning|deep learning|artificial intelligence|ai|data science|feature stores?|model registr(?:y|ies)|experiment tracking|(?:data |model |concept |feature )?drift|monitoring|observability|mlflow|dvc|kubernetes|k8s|kubeflow|docker|containers?|airflow|prefect|terraform|ci ?/ ?cd|continuous \w+|a/b tests?|canary \w+|data (?:validation|versioning|lineage|quality)|explainab\w+|cross[ -]?validation|hyperparameters?(?: \w+)?)\W*$)"
      R"(|\b(?:learning (?:objectives?|outcomes?|goals?|path)|syllabus|curriculum|course (?:outline|overview|content|materials?|structure)|interview questions|home ?work)\b)"
      R"(|^[\W\d]*(?:lessons?|lectures?|exercises?|weeks?|modules?|lab) ?\d+\b)");
  return expression;
}

}  // namespace

Mood mood_of_sentence(std::string_view sentence) {
  if (placeholder().found_in(sentence)) return Mood::unchecked;
  if (exclusion().found_in(sentence)) return Mood::negated;
  const bool negated = negation().found_in(sentence);
  if (!negated && !plan().found_in(sentence)) return Mood::stated;
  const auto rest = harmless_phrase().blanked_out(sentence, {&negation(), &plan()});
  if (negated && negation().found_in(rest)) return Mood::negated;
  return plan().found_in(rest) ? Mood::planned : Mood::stated;
}

Mood mood_of_section(std::string_view heading) {
  if (excluding_heading().found_in(heading)) return Mood::negated;
  if (planning_heading().found_in(heading)) return Mood::planned;
  const bool borrowed = borrowed_heading().found_in(heading) || teaching_heading().found_in(heading);
  return borrowed ? Mood::quoted : Mood::stated;
}

}  // namespace mlready
