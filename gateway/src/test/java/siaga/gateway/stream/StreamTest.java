package siaga.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.contracts.event.InboxEntry;
import siaga.contracts.event.Topics;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.EventReader;
import siaga.gateway.world.FakeInboxes;
import siaga.gateway.world.World;
import siaga.stack.EmbeddedKafka;

@GatewayTest
class StreamTest {

    private static final String PATH = "/v1/changes/stream";

    World world;
    EmbeddedKafka kafka;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @ConfigProperty(name = "quarkus.management.port")
    int managementPort;

    // Every test has agencies of its own, so that none hears what another publishes.
    private final String agency = "A-" + UUID.randomUUID();
    private final String otherAgency = "B-" + UUID.randomUUID();
    private final FakeInboxes inboxes = new FakeInboxes();
    private Client client;
    private KafkaProducer<String, String> producer;

    @BeforeEach
    void begin() throws Exception {
        client = new Client(port);
        world.agencies().reset();
        world.agencies().behave(inboxes::answer);
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 0);
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(Topics.INBOX, 3, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
        }
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        Client management = new Client(managementPort);
        await().until(() -> management.get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void end() {
        producer.close();
        world.agencies().reset();
    }

    @Test
    void aNewStreamBeginsAtTheHeadAndGetsWhatComes() throws IOException {
        inboxes.append(agency, 5);
        try (EventReader reader = open(agency, "")) {
            InboxEntry entry = publish(agency);

            await().untilAsserted(() -> assertThat(reader.ids()).containsExactly(6L));
            assertThat(reader.data()).containsExactly(FakeInboxes.json(entry));
            assertThat(reader.response().headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(reader.response().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(reader.response().headers().firstValue("RateLimit")).isPresent();
        }
    }

    @Test
    void aReaderThatComesBackGetsWhatItMissedAndThenWhatComes() throws IOException {
        inboxes.append(agency, 2_500);
        try (EventReader reader =
                EventReader.open(client.request(PATH, token(agency)).header("Last-Event-ID", "100"))) {
            await().until(() -> reader.ids().size() >= 2_400);
            publish(agency);

            await().untilAsserted(() -> assertThat(reader.ids()).containsExactlyElementsOf(numbers(101, 2_501)));
        }
    }

    @Test
    void thePositionMayStandInTheQueryForClientsThatCannotSetHeaders() throws IOException {
        inboxes.append(agency, 3);
        try (EventReader reader = open(agency, "?after=1")) {
            await().untilAsserted(() -> assertThat(reader.ids()).containsExactly(2L, 3L));
        }
    }

    @Test
    void anEntryThatGotLostOnTheWayIsReadFromTheInbox() throws IOException {
        try (EventReader reader = open(agency, "")) {
            publish(agency);
            inboxes.append(agency, 3);
            publish(agency);

            await().untilAsserted(() -> assertThat(reader.ids()).containsExactlyElementsOf(numbers(1, 5)));
        }
    }

    @Test
    void anEntryThatComesTwiceOrLateIsDeliveredOnce() throws IOException {
        try (EventReader reader = open(agency, "")) {
            InboxEntry first = publish(agency);
            publish(agency);
            send(first.agency(), first);
            send(first.agency(), first);
            publish(agency);

            await().untilAsserted(() -> assertThat(reader.ids()).containsExactly(1L, 2L, 3L));
        }
    }

    @Test
    void entriesPublishedWhileTheGapIsBeingFilledAreNeitherLostNorDoubled() throws IOException {
        inboxes.append(agency, 3_000);
        try (EventReader reader = open(agency, "?after=0")) {
            for (int i = 0; i < 500; i++) {
                publish(agency);
            }

            await().untilAsserted(() -> assertThat(reader.ids()).containsExactlyElementsOf(numbers(1, 3_500)));
        }
    }

    @Test
    void anInboxThatIsAwayForAMomentIsAskedAgain() throws IOException {
        try (EventReader reader = open(agency, "")) {
            AtomicBoolean away = new AtomicBoolean(true);
            world.agencies().behave(request -> {
                if (away.get()) {
                    request.response().setStatusCode(503).end();
                } else {
                    inboxes.answer(request);
                }
            });
            inboxes.append(agency, 1);
            publish(agency);
            int asked = world.agencies().seen().size();
            await().until(() -> world.agencies().seen().size() > asked);
            away.set(false);

            await().untilAsserted(() -> assertThat(reader.ids()).containsExactly(1L, 2L));
        }
    }

    @Test
    void agenciesNeverSeeEachOthersEntries() throws IOException {
        try (EventReader mine = open(agency, "");
                EventReader theirs = open(otherAgency, "")) {
            publish(agency);
            // Wrongly keyed: must reach neither.
            send(otherAgency, inboxes.append(agency));
            publish(otherAgency);
            publish(agency);

            await().untilAsserted(() -> assertThat(mine.ids()).containsExactly(1L, 2L, 3L));
            await().untilAsserted(() -> assertThat(theirs.ids()).containsExactly(1L));
            assertThat(mine.data()).allMatch(data -> data.contains(agency));
            assertThat(theirs.data()).allMatch(data -> data.contains(otherAgency));
        }
    }

    @Test
    void allStreamsOfAnAgencyGetTheSame() throws IOException {
        try (EventReader one = open(agency, "");
                EventReader two = open(agency, "?after=0")) {
            publish(agency);
            publish(agency);

            await().untilAsserted(() -> assertThat(one.ids()).containsExactly(1L, 2L));
            await().untilAsserted(() -> assertThat(two.data()).isEqualTo(one.data()));
        }
    }

    @Test
    void aStreamOnWhichNothingHappensIsKeptAliveByComments() throws IOException {
        try (EventReader reader = open(agency, "")) {
            await().until(() ->
                    reader.comments().stream().filter(String::isEmpty).count() >= 2);
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws IOException {
        String brief = world.issuer()
                .token(
                        agency,
                        claims -> claims.setExpirationTime(
                                NumericDate.fromSeconds(Instant.now().getEpochSecond() + 2)));
        inboxes.append(agency, 1);
        try (EventReader reader = EventReader.open(client.request(PATH + "?after=0", brief))) {
            await().until(reader::hasEnded);

            assertThat(reader.ids()).containsExactly(1L);
            assertThat(reader.comments().getLast()).contains("token expired", "Last-Event-ID 1");
        }
    }

    @Test
    void aReaderThatDoesNotReadIsCutOff() throws IOException {
        inboxes.append(agency, 20_000);
        try (Socket socket = client.raw()) {
            socket.setReceiveBufferSize(4_096);
            socket.getOutputStream()
                    .write(("GET " + PATH + "?after=0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token(agency)
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> openStreams() >= 1);
            await().until(() -> openStreams() == 0);

            assertThat(new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.US_ASCII))
                    .contains("id: 1\n");
        }
    }

    @Test
    void positionsThatAreNoneAreRefused() {
        inboxes.append(agency, 3);

        assertThat(client.get(PATH + "?after=x", token(agency)).statusCode()).isEqualTo(400);
        assertThat(client.get(PATH + "?after=-1", token(agency)).statusCode()).isEqualTo(400);
        assertThat(client.get(PATH + "?before=1", token(agency)).body()).contains("\"pointer\":\"before\"");
        HttpResponse<String> beyond = client.get(PATH + "?after=4", token(agency));
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body()).contains("beyond-head");
    }

    @Test
    void whatTheServiceRefusesIsRefused() {
        world.agencies()
                .behave(request -> request.response()
                        .setStatusCode(403)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"/problems/forbidden\"}"));

        HttpResponse<String> answer = client.get(PATH, token(agency));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/forbidden");
    }

    @Test
    void withoutATokenThereIsNoStream() {
        assertThat(client.get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void itCanOnlyBeRead() {
        HttpResponse<String> answer =
                client.send(client.request(PATH, token(agency)).DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    private EventReader open(String whose, String query) {
        EventReader reader = EventReader.open(client.request(PATH + query, token(whose)));
        assertThat(reader.status()).isEqualTo(200);
        return reader;
    }

    private double openStreams() {
        return new Client(managementPort)
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("siaga_gateway_streams "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
                .sum();
    }

    private InboxEntry publish(String whose) {
        InboxEntry entry = inboxes.append(whose);
        send(whose, entry);
        return entry;
    }

    private void send(String key, InboxEntry entry) {
        producer.send(new ProducerRecord<>(Topics.INBOX, key, FakeInboxes.json(entry)));
        producer.flush();
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private String token(String whose) {
        return world.issuer().token(whose);
    }
}
