#include "extract/prose/mood.h"

#include "support/catch.h"

using mlready::Mood;
using mlready::mood_of_section;
using mlready::mood_of_sentence;

TEST_CASE("a sentence that says something is not there is negated, in every language") {
  for (const auto* text : {"There are no load tests yet.",
                           "It does not support tracing.",
                           "The service runs without TLS.",
                           "Rate limiting is not implemented.",
                           "Alerting is missing.",
                           "The project lacks a runbook.",
                           "It isn't monitored.",
                           "Non-goals: autoscaling, canary releases",
                           "**Out of scope:** rate limiting",
                           "TLS and autoscaling remain the platform's responsibility.",
                           "尚未实现负载测试。",
                           "目前没有监控。",
                           "本项目不支持回滚",
                           "負荷テストはまだです",
                           "監視は未対応です。",
                           "レート制限は実装していない。",
                           "부하 테스트는 아직 없습니다",
                           "모니터링을 지원하지 않습니다",
                           "Aún no hay pruebas de carga, sin monitoreo.",
                           "O projeto não tem testes de carga.",
                           "Sem monitoramento.",
                           "Il n'y a pas de tests de charge.",
                           "Aucun suivi.",
                           "Es gibt keine Lasttests.",
                           "Tracing wird nicht unterstützt.",
                           "Нагрузочных тестов нет.",
                           "Трассировка не поддерживается.",
                           "Chưa có kiểm thử tải.",
                           "| TLS | ❌ |"}) {
    INFO(text);
    CHECK(mood_of_sentence(text) == Mood::negated);
  }
}

TEST_CASE("a word of negation in a fixed phrase denies nothing") {
  for (const auto* text :
       {"Deploys happen with no downtime.", "Updates roll out without downtime.", "It is not only fast but tested.",
        "Do not forget to run the load tests.", "Don't commit secrets; use Vault.", "Never commit secrets.",
        "The image runs as a non-root user.", "If not, the pipeline fails.", "Zero-downtime rollouts with Argo.",
        "You no longer need to start the tests by hand.", "Missing values are imputed with the median.",
        "The column must be not null.", "Alerts fire when latency must not exceed 200 ms.", "不仅支持监控，还支持告警",
        "Деплой без простоя.", "중단 없이 배포합니다", "Deploy sem interrupções."}) {
    INFO(text);
    CHECK(mood_of_sentence(text) == Mood::stated);
  }
}

TEST_CASE("a sentence about what is to come is planned, in every language") {
  for (const auto* text :
       {"TODO: add load tests", "We will add load tests.", "Tracing is planned.", "Future work: canary releases.",
        "Load tests are coming soon.", "You could put a rate limiter in front.", "Alerts should be configured.",
        "Consider a canary release.", "Alerts to be implemented", "计划支持监控", "负载测试即将推出",
        "今後、監視を追加します", "부하 테스트 추가 예정", "Próximamente: monitoreo", "Monitoramento em breve",
        "Tests de charge à venir", "Lasttests sind geplant.", "Планируется добавить мониторинг.",
        "Dự kiến hỗ trợ giám sát"}) {
    INFO(text);
    CHECK(mood_of_sentence(text) == Mood::planned);
  }
}

TEST_CASE("plain statements are stated, in every language") {
  for (const auto* text :
       {"Load tests run with k6 in CI.", "The script will run the tests.", "You should see the health page.",
        "We considered several designs and chose Kafka.", "使用 k6 进行负载测试。", "k6で負荷テストを行います。",
        "k6로 부하 테스트를 수행합니다.", "Las pruebas de carga usan k6.", "Os testes de carga usam k6.",
        "Les tests de charge utilisent k6.", "Die Lasttests laufen mit k6.", "Нагрузочные тесты идут на k6.",
        "Kiểm thử tải chạy bằng k6.", "No. 1 in the ranking", "Notebooks and nodes"}) {
    INFO(text);
    CHECK(mood_of_sentence(text) == Mood::stated);
  }
}

TEST_CASE("placeholders of templates are unchecked") {
  for (const auto* text : {"[More Information Needed]", "TODO", "TBD.", "Contact <your-team@example.org>",
                           "[Insert diagram here]", "Lorem ipsum dolor sit amet", "Name: {{ model_name }}"}) {
    INFO(text);
    CHECK(mood_of_sentence(text) == Mood::unchecked);
  }
}

TEST_CASE("headings of road maps plan, of comparisons quote, of what is left out deny, others state") {
  for (const auto* text :
       {"Roadmap", "TODO", "🚀 Future Work", "Next steps", "Limitations and next steps", "未来计划", "今後の予定",
        "향후 계획", "Próximos pasos", "Feuille de route", "Ausblick", "Дорожная карта"}) {
    INFO(text);
    CHECK(mood_of_section(text) == Mood::planned);
  }
  for (const auto* text : {"Comparison with other tools", "Related work", "Alternatives", "Acknowledgements",
                           "What is MLOps?", "Why monitoring", "Learning objectives", "Module 3: deployment"}) {
    INFO(text);
    CHECK(mood_of_section(text) == Mood::quoted);
  }
  for (const auto* text : {"Non-goals", "2. Non-goals", "Out of scope", "非目标"}) {
    INFO(text);
    CHECK(mood_of_section(text) == Mood::negated);
  }
  for (const auto* text :
       {"Out-of-scope use", "Limitations", "Deployment", "Architecture", "Planning module", "Monitoring"}) {
    INFO(text);
    CHECK(mood_of_section(text) == Mood::stated);
  }
}

TEST_CASE("signs and typographic apostrophes change nothing about what a sentence says") {
  CHECK(mood_of_sentence("🎉 The service is deployed — see “Monitoring” …") == Mood::stated);
  CHECK(mood_of_sentence("🎉 It isn’t monitored.") == Mood::negated);
  CHECK(mood_of_sentence("✅ Don’t worry, don’t commit secrets → use the vault.") == Mood::stated);
  CHECK(mood_of_sentence("✅ Don’t worry: TLS ❌") == Mood::negated);
  CHECK(mood_of_sentence("✅ Don’t worry: TLS 🚧") == Mood::planned);
  CHECK(mood_of_sentence("→ We’ll add tracing…") == Mood::planned);
  CHECK(mood_of_sentence("→ Não há testes…") == Mood::negated);
}
